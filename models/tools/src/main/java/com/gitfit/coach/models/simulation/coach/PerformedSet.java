package com.gitfit.coach.models.simulation.coach;

/**
 * A set as the lifter tells of it.
 *
 * @param weight in kilograms
 * @param planned repetitions
 * @param reps that were done
 * @param rpe 1–10, as reported
 */
public record PerformedSet(double weight, int planned, int reps, int rpe) {
    boolean isComplete() {
        return reps >= planned;
    }
}
