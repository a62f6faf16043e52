package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.models.simulation.lifter.Person;

/**
 * The truth behind a question.
 *
 * @param strength of the day, in kilograms; after the workout, that of the next one
 * @param lost share of the repetitions that earlier sets have taken, before any rest
 * @param cold whether nothing was lifted yet
 * @param fatigue 0–10, the true one
 * @param form 1–10, the latest true one
 * @param minutes left for this exercise; very many if there are enough
 * @param missing whether the equipment is not there
 */
record Scene(
        Person person,
        Exercise exercise,
        ExercisePlan plan,
        WorkoutEvent event,
        double strength,
        double lost,
        boolean cold,
        double fatigue,
        double form,
        double minutes,
        boolean missing) {
    /** More minutes than any exercise takes. */
    static final double ENOUGH = 1_000;
}
