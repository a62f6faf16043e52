package com.gitfit.coach.domain;

/**
 * What a lifter may take instead of a suggested number without leaving the safety limits.
 *
 * @param minimum the least, in the unit of the suggestion: the plan's unit of weight, repetitions or seconds
 * @param maximum the most, included
 * @param step from the suggestion on, up and down
 */
public record AdjustableRange(double minimum, double maximum, double step) {
    /** @throws IllegalArgumentException if there is nothing in it, or a number is negative or none */
    public AdjustableRange {
        if (!(minimum >= 0 && maximum >= minimum && maximum < Double.POSITIVE_INFINITY && step > 0)) {
            throw new IllegalArgumentException("a range needs 0 ≤ minimum ≤ maximum and a step above 0");
        }
    }
}
