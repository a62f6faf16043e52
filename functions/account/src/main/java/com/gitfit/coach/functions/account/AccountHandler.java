package com.gitfit.coach.functions.account;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.DeleteAnswer;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.ExportAnswer;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.service.AccountService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code GET /user/{user_id}/export} and {@code DELETE /user/{user_id}}: a lifter's rights over their data. */
public final class AccountHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final AccountService accounts;
    private final ExerciseCatalog catalog;
    private final Clock clock;

    public AccountHandler() {
        this(Coach.fromEnvironment(
                Table.PREFERENCES,
                Table.STATE,
                Table.TWEAKS,
                Table.LEARNING_EVENTS,
                Table.SESSIONS,
                Table.CACHE,
                Table.TRENDS));
    }

    AccountHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.accounts = coach.accounts();
        this.catalog = coach.catalog();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::answer);
    }

    private Object answer(ApiRequest request) {
        UserId userId = request.pathUser();
        return request.method().equals("DELETE")
                ? DeleteAnswer.of(userId, accounts.delete(userId), clock.instant())
                : ExportAnswer.of(userId, accounts.export(userId, request.query("cursor")), catalog, clock.instant());
    }
}
