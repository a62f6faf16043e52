package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.safety.Circumstances;
import java.time.Instant;

/**
 * What a coach is asked: all that the lifter tells, and nothing else.
 *
 * @param grid the weights that can be loaded
 * @param circumstances what the lifter has stated lately that a limit may hang on
 * @param id of the question, unique for the lifter
 */
public record Question(
        RecommendationRequest request,
        Exercise exercise,
        LoadGrid grid,
        Circumstances circumstances,
        Instant now,
        long id) {
    /** What the lifter means to do, and how the last set went. */
    public ExercisePlan plan() {
        return request.plan();
    }

    /** What the question follows. */
    public WorkoutEvent event() {
        return request.event();
    }
}
