package com.gitfit.coach.batch;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pasts of lifters, read and written for many of them at once. What is read may be a moment old. */
public interface Archive {
    /**
     * What is kept of a lifter, but for the answers.
     *
     * @param profile none if the lifter is deleted or unknown
     * @param digestAsOf the moment that the kept digest describes
     */
    record Past(
            Optional<UserProfile> profile,
            Optional<Instant> digestAsOf,
            List<ExerciseState> exercises,
            List<TrainingMonth> months) {
        public Past {
            exercises = List.copyOf(exercises);
            months = List.copyOf(months);
        }
    }

    /** The pasts of a few lifters. */
    @FunctionalInterface
    interface Pasts {
        /** @throws RuntimeException if what is kept of this lifter cannot be read */
        Past of(UserId userId);
    }

    Pasts read(List<UserId> users);

    /** The newest answers that have not expired at {@code now}, at most {@code limit}. */
    List<LearningEvent> learningEvents(UserId userId, int limit, Instant now);

    /** Puts months and digests in place of those that were there, the months first. */
    void write(List<TrainingMonth> months, Map<UserId, Digest> digests);

    /** Those who are deleted or unknown, at this very moment. */
    Set<UserId> gone(Collection<UserId> users);

    /** Removes the digests and all months of lifters. */
    void forget(Collection<UserId> users);
}
