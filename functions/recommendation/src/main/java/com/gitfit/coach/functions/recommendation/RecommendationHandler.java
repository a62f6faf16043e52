package com.gitfit.coach.functions.recommendation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.RecommendationAnswer;
import com.gitfit.coach.api.RecommendationDecoder;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.RehearsalRequest;
import com.gitfit.coach.service.RecommendationService;
import com.gitfit.coach.store.dynamodb.Table;

/** {@code POST /recommendation}: one safe change of a plan. */
public final class RecommendationHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final RecommendationService recommendations;

    public RecommendationHandler() {
        this(Coach.withModel(Table.PREFERENCES, Table.STATE, Table.TWEAKS, Table.CACHE, Table.MODEL_VERSIONS));
    }

    RecommendationHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.recommendations = coach.recommendations();
        coach.rehearsal().of(this::rehearse);
    }

    /** Another weight in each round, so that no answer is remembered from the one before. */
    private APIGatewayV2HTTPResponse rehearse(int round) {
        String body = """
                {"user_id": "%s", "event_type": "complete_set",
                 "exercise_data": {"exercise_name": "Bench Press", "planned_sets": 3, "planned_reps": 10,
                   "planned_weight": %d, "last_rpe": 7},
                 "context": {"time_of_day": "evening", "day_of_week": 3, "user_energy": 8}}""".formatted(RehearsalRequest.USER, 100 + 10 * round);
        return handleRequest(RehearsalRequest.post("/recommendation", body), new RehearsalRequest());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::recommend);
    }

    private RecommendationAnswer recommend(ApiRequest request) {
        RecommendationRequest wanted = RecommendationDecoder.decode(request.json());
        request.requireActingFor(wanted.userId());
        return RecommendationAnswer.of(recommendations.recommend(wanted, request::timeLeft));
    }
}
