package com.gitfit.coach.domain;

/** The repetitions between which double progression moves, 1 ≤ minimum ≤ maximum ≤ 100. */
public record RepRange(int minimum, int maximum) {
    /** @throws IllegalArgumentException if the bounds are out of range or out of order */
    public RepRange {
        Range.REPS.require(minimum, "minimum of the rep range");
        Range.REPS.require(maximum, "maximum of the rep range");
        if (minimum > maximum) {
            throw new IllegalArgumentException("minimum of the rep range is above its maximum");
        }
    }
}
