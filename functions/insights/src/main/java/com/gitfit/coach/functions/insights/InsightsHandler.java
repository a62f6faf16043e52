package com.gitfit.coach.functions.insights;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.InsightsAnswer;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.service.InsightsService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code GET /user/{user_id}/insights}: figures over a lifter's history. */
public final class InsightsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final InsightsService insights;
    private final Clock clock;

    public InsightsHandler() {
        this(Coach.fromEnvironment(Table.PREFERENCES, Table.STATE, Table.LEARNING_EVENTS, Table.CACHE, Table.TRENDS));
    }

    InsightsHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.insights = coach.insights();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::show);
    }

    private InsightsAnswer show(ApiRequest request) {
        return InsightsAnswer.of(insights.insights(request.pathUser()), clock.instant());
    }
}
