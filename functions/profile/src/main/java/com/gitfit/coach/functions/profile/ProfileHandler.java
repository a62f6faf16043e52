package com.gitfit.coach.functions.profile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.ProfileAnswer;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.service.ProfileService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code GET /user/{user_id}/profile}: what has been learned of a lifter. */
public final class ProfileHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final ProfileService profiles;
    private final ExerciseCatalog catalog;
    private final Clock clock;

    public ProfileHandler() {
        this(Coach.fromEnvironment(Table.PREFERENCES));
    }

    ProfileHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.profiles = coach.profiles();
        this.catalog = coach.catalog();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::show);
    }

    private ProfileAnswer show(ApiRequest request) {
        return ProfileAnswer.of(profiles.profile(request.pathUser()), catalog, clock.instant());
    }
}
