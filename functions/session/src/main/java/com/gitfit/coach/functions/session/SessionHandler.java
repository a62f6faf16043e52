package com.gitfit.coach.functions.session;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.SessionAnswer;
import com.gitfit.coach.api.SessionDecoder;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.service.Ids;
import com.gitfit.coach.service.SessionService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;
import java.time.Instant;

/** {@code POST /session}: keeps a whole workout as the app logged it. */
public final class SessionHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final SessionService sessions;
    private final Ids ids;
    private final Clock clock;

    public SessionHandler() {
        this(Coach.fromEnvironment(Table.PREFERENCES, Table.SESSIONS));
    }

    SessionHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.sessions = coach.sessions();
        this.ids = coach.ids();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::store);
    }

    private SessionAnswer store(ApiRequest request) {
        Instant now = clock.instant();
        WorkoutSession session = SessionDecoder.decode(request.json(), () -> newId(request), now);
        request.requireActingFor(session.userId());
        return SessionAnswer.of(session, sessions.store(session), now);
    }

    /** A caller who names no session but a key of the request gets the same session when trying again. */
    private String newId(ApiRequest request) {
        return request.header("idempotency-key")
                .filter(SessionDecoder::isSessionId)
                .orElseGet(() -> ids.next().toString());
    }
}
