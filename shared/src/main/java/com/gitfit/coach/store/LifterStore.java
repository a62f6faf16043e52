package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.Optional;

/** Reads what is known of a lifter. Reads are consistent and write nothing, for unknown lifters too. */
public interface LifterStore {
    /**
     * The profile and one exercise of it, in one network call.
     *
     * @param exerciseName the lifter's name for the exercise, used if nothing is stored
     * @param now the time at which a newcomer's defaults are dated
     */
    Lifter read(UserId userId, ExerciseKey exercise, String exerciseName, Instant now);

    /**
     * The same with what concerns the language model, still in one network call. That part may be a moment old or
     * missing: outputs can be computed again, and versions are compared with every request.
     *
     * @param entry of the output to look for, if any
     * @param now decides what has expired
     */
    Briefing brief(UserId userId, ExerciseKey exercise, String exerciseName, Optional<String> entry, Instant now);

    /** The profile alone, in one network call. */
    UserProfile readProfile(UserId userId, Instant now);
}
