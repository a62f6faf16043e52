package com.gitfit.coach.functions.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.ApiRequest;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.EventAnswer;
import com.gitfit.coach.api.EventDecoder;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.RehearsalRequest;
import com.gitfit.coach.service.EventService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code POST /event}: the older interface, an action for an event. */
public final class EventHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final EventService events;
    private final Clock clock;

    public EventHandler() {
        this(Coach.withModel(Table.PREFERENCES, Table.STATE, Table.MODEL_VERSIONS));
    }

    EventHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.events = coach.events();
        this.clock = coach.clock();
        coach.rehearsal().of(this::rehearse);
    }

    /** Another weight in each round, so that no answer is remembered from the one before. */
    private APIGatewayV2HTTPResponse rehearse(int round) {
        String body = """
                {"user_id": "%s", "event": "complete_set",
                 "context": {"exercise_name": "Bench Press", "planned_sets": 3, "planned_reps": 10,
                   "planned_weight": %d}}""".formatted(RehearsalRequest.USER, 100 + 10 * round);
        return handleRequest(RehearsalRequest.post("/event", body), new RehearsalRequest());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::handle);
    }

    private EventAnswer handle(ApiRequest request) {
        LegacyEvent event = EventDecoder.decode(request.json());
        request.requireActingFor(event.request().userId());
        return EventAnswer.of(event, events.handle(event, request::timeLeft), events.isEngineOn(), clock.instant());
    }
}
