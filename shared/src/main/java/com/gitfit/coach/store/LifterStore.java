package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;

/** Reads what is known of a lifter. Reads are consistent and write nothing, for unknown lifters too. */
public interface LifterStore {
    /**
     * The profile and one exercise of it, in one network call.
     *
     * @param exerciseName the lifter's name for the exercise, used if nothing is stored
     * @param now the time at which a newcomer's defaults are dated
     */
    Lifter read(UserId userId, ExerciseKey exercise, String exerciseName, Instant now);

    /** The profile alone, in one network call. */
    UserProfile readProfile(UserId userId, Instant now);
}
