package com.gitfit.coach.store;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import java.time.Instant;
import java.util.Optional;

/** Keeps logged workouts. */
public interface SessionStore {
    /** A lifter's profile, and the session of that id if it is stored already. */
    record Known(UserProfile profile, Optional<WorkoutSession> session) {}

    /** Both in one consistent network call. */
    Known read(UserId userId, String sessionId, Instant now);

    /**
     * Keeps a new session and the profile that it changed, in one network call.
     *
     * @param profile still carrying the version that it was read at
     * @return whether it was kept; if not, somebody else wrote first and everything is to be read again
     */
    boolean commit(WorkoutSession session, UserProfile profile);
}
