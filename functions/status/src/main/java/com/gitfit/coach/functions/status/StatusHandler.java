package com.gitfit.coach.functions.status;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.HealthAnswer;
import com.gitfit.coach.api.RootAnswer;
import com.gitfit.coach.api.Routes;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.Version;
import com.gitfit.coach.service.StatusService;

/** {@code GET /health}, {@code GET /}, and whatever no other function serves. */
public final class StatusHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final StatusService status;

    public StatusHandler() {
        this(Coach.fromEnvironment());
    }

    StatusHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.status = coach.status();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::answer);
    }

    private Object answer(ApiRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /health" -> HealthAnswer.of(status.status(), Version.CURRENT);
            case "GET /" -> RootAnswer.of(Version.CURRENT);
            default -> throw Routes.refusal(request.path());
        };
    }
}
