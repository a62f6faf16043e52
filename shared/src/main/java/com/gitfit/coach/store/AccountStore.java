package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A lifter's rights over their data: to take it along, and to have it deleted. */
public interface AccountStore {
    /**
     * One page of everything that is stored of a lifter.
     *
     * @param profile on the first page, if one is stored
     * @param nextCursor where the next page begins, unless this is the last one
     */
    record Page(
            Optional<UserProfile> profile,
            List<ExerciseState> exercises,
            List<Tweak> tweaks,
            List<LearningEvent> learningEvents,
            List<WorkoutSession> sessions,
            List<TrainingMonth> months,
            Optional<String> nextCursor) {}

    /** How many items of each kind were deleted. */
    record Deleted(int profiles, int exercises, int tweaks, int learningEvents, int sessions, int months) {}

    /**
     * Reads one page. Outputs of the language model are not on it: they are what has been said to the lifter in the
     * tweaks already, or was never said, and are gone within the hour. Nor are insights as they were computed last,
     * since they follow from the rest.
     *
     * @param cursor what the page before gave; nothing for the first page
     * @throws com.gitfit.coach.domain.CoachException VALIDATION_FAILED if the cursor is not one of ours
     */
    Page export(UserId userId, Optional<String> cursor, Instant now);

    /**
     * Deletes everything of a lifter. Items that can come back under the same key leave a tombstone with the next
     * version, so that versions never restart. Outputs of the language model and computed insights are deleted with the
     * rest, and not counted. Doing it again deletes what is left.
     */
    Deleted delete(UserId userId, Instant now);
}
