package com.gitfit.coach.models.judging;

import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param low a twentieth was faster
 * @param high a twentieth was slower
 */
record Latency(double median, double low, double high) {
    /** @param times at least one, in any order */
    static Latency of(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Latency(at(sorted, 0.5), at(sorted, 0.05), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
