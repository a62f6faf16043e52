package com.gitfit.coach.functions.feedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.FeedbackAnswer;
import com.gitfit.coach.api.FeedbackDecoder;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code POST /feedback}: learns from what a lifter did with a recommendation. */
public final class FeedbackHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final FeedbackService feedback;
    private final Clock clock;

    public FeedbackHandler() {
        this(Coach.fromEnvironment(Table.PREFERENCES, Table.STATE, Table.TWEAKS, Table.LEARNING_EVENTS));
    }

    FeedbackHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.feedback = coach.feedback();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::answer);
    }

    private FeedbackAnswer answer(ApiRequest request) {
        FeedbackDecoder.Request given = FeedbackDecoder.decode(request.json());
        request.requireActingFor(given.userId());
        FeedbackService.Result result = feedback.answer(given.userId(), given.requireTweakId(), given.feedback());
        return FeedbackAnswer.of(given, result, clock.instant());
    }
}
