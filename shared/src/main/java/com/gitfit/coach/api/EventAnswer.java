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

    /** The answer that shows an action; the language model never takes part in one. */
    public static EventAnswer of(LegacyEvent event, EventService.Action action, boolean engineOn, Instant now) {
        return new EventAnswer(
                true, action, event.request().userId().value(), event.request().eventType(), false, engineOn, now);
    }
}
