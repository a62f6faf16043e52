package com.gitfit.coach.models.judging;

import java.util.Arrays;
import java.util.Random;

/**
 * Where a mean lies, as far as a sample can tell.
 *
 * @param mean of the sample
 * @param low end of the 95 % interval
 * @param high end of the 95 % interval
 */
record Interval(double mean, double low, double high) {
    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;

    /** The interval by the percentile bootstrap; the same sample and seed give the same. */
    static Interval ofMean(int[] sample, long seed) {
        if (sample.length == 0) {
            return new Interval(0, 0, 0);
        }
        Random random = new Random(seed);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            long sum = 0;
            for (int i = 0; i < sample.length; i++) {
                sum += sample[random.nextInt(sample.length)];
            }
            means[resample] = (double) sum / sample.length;
        }
        Arrays.sort(means);
        int tail = (int) (TAIL * RESAMPLES);
        return new Interval(Arrays.stream(sample).average().orElseThrow(), means[tail], means[RESAMPLES - 1 - tail]);
    }
}
