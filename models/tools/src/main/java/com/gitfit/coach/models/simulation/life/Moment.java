package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.models.simulation.coach.PerformedSet;
import java.util.Optional;

/**
 * When in a workout something is asked.
 *
 * @param set the one that comes next, from 1
 * @param last the one before it
 * @param strength of the day, in kilograms
 * @param lost share of the repetitions that earlier sets have taken
 * @param cold whether nothing was lifted yet
 * @param minutes left for the exercise
 */
record Moment(
        WorkoutEvent event,
        ExercisePlan plan,
        int set,
        Optional<PerformedSet> last,
        double strength,
        double lost,
        boolean cold,
        double minutes) {}
