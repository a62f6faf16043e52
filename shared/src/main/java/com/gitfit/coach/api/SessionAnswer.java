package com.gitfit.coach.api;

import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.service.SessionService;
import java.time.Instant;
import java.util.Locale;

/** The answer of {@code POST /session}. */
public record SessionAnswer(boolean success, String sessionId, String userId, String stored, Instant timestamp) {

    /** The answer that shows what became of a session. */
    public static SessionAnswer of(WorkoutSession session, SessionService.Stored stored, Instant now) {
        return new SessionAnswer(
                true,
                session.sessionId(),
                session.userId().value(),
                stored.name().toLowerCase(Locale.ROOT),
                now);
    }
}
