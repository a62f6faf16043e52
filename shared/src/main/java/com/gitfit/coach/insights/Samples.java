package com.gitfit.coach.insights;

/** Counts of observations. */
final class Samples {
    private Samples() {}

    /** A count as an {@code int}; one too large for it becomes the largest. */
    static int of(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
