package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.store.SessionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps a logged workout once, and learns from it how long the lifter usually trains. */
public final class SessionService {
    private static final Range MINUTES = new Range(5, 300);
    private static final double RATE = 0.2;
    private static final double UNKNOWN_RUSH_TOLERANCE = 5;

    private final SessionStore store;
    private final Retry retry;
    private final Clock clock;

    public SessionService(SessionStore store, Retry retry, Clock clock) {
        this.store = store;
        this.retry = retry;
        this.clock = clock;
    }

    /** What became of a session that was sent. */
    public enum Stored {
        CREATED,
        UNCHANGED
    }

    /**
     * Keeps a session.
     *
     * @throws CoachException SESSION_CONFLICT if another session has its id, or STORE_UNAVAILABLE
     */
    public Stored store(WorkoutSession session) {
        return retry.until(() -> attempt(session));
    }

    private Optional<Stored> attempt(WorkoutSession session) {
        Instant now = clock.instant();
        SessionStore.Known known = store.read(session.userId(), session.sessionId(), now);
        if (known.session().isPresent()) {
            WorkoutSession stored = known.session().get();
            if (!stored.equals(session.createdAt(stored.createdAt()))) {
                throw new CoachException(ErrorCode.SESSION_CONFLICT, "Another session is stored under this id.");
            }
            return Optional.of(Stored.UNCHANGED);
        }
        UserProfile profile = learned(known.profile(), session, now);
        return store.commit(session.createdAt(now), profile) ? Optional.of(Stored.CREATED) : Optional.empty();
    }

    private static UserProfile learned(UserProfile profile, WorkoutSession session, Instant now) {
        double minutes = session.durationMinutes();
        if (!MINUTES.contains(minutes)) {
            return profile;
        }
        TimeConstraints usual = profile.timeConstraints()
                .map(known -> new TimeConstraints(
                        known.typicalSessionMinutes() + RATE * (minutes - known.typicalSessionMinutes()),
                        known.preferredTimes(),
                        known.rushTolerance()))
                .orElse(new TimeConstraints(minutes, Set.of(), UNKNOWN_RUSH_TOLERANCE));
        return profile.withTimeConstraints(usual, now);
    }
}
