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
import com.gitfit.coach.service.EventService;
import com.gitfit.coach.store.dynamodb.Table;
import java.time.Clock;

/** {@code POST /event}: the older interface, an action for an event. */
public final class EventHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Endpoint endpoint;
    private final EventService events;
    private final Clock clock;

    public EventHandler() {
        this(Coach.fromEnvironment(Table.PREFERENCES, Table.STATE));
    }

    EventHandler(Coach coach) {
        this.endpoint = coach.endpoint();
        this.events = coach.events();
        this.clock = coach.clock();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.serve(event, context, this::handle);
    }

    private EventAnswer handle(ApiRequest request) {
        LegacyEvent event = EventDecoder.decode(request.json());
        request.requireActingFor(event.request().userId());
        return EventAnswer.of(event, events.handle(event), events.isEngineOn(), clock.instant());
    }
}
