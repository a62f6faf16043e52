package com.gitfit.coach.api;

import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.service.EventService;
import java.time.Instant;

/** The answer of {@code POST /event}. */
public record EventAnswer(
        boolean success,
        EventService.Action tweak,
        String userId,
        String event,
        boolean aiPowered,
        boolean enhancedAi,
        Instant timestamp) {

    /** The answer that shows an action. */
    public static EventAnswer of(LegacyEvent event, EventService.Result result, boolean engineOn, Instant now) {
        return new EventAnswer(
                true,
                result.action(),
                event.request().userId().value(),
                event.request().eventType(),
                result.byModel(),
                engineOn,
                now);
    }
}
