package com.gitfit.coach.models.simulation;

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
record Question(
        RecommendationRequest request,
        Exercise exercise,
        LoadGrid grid,
        Circumstances circumstances,
        Instant now,
        long id) {
    ExercisePlan plan() {
        return request.plan();
    }

    WorkoutEvent event() {
        return request.event();
    }
}
