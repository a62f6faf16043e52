package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.List;

/** Reads a lifter's past for insights. */
public interface HistoryStore {
    /** Every exercise that was ever answered on. */
    List<ExerciseState> exercises(UserId userId);

    /** The newest answers that have not expired at {@code now}, at most {@code limit}, oldest first. */
    List<LearningEvent> learningEvents(UserId userId, int limit, Instant now);
}
