package com.gitfit.coach.domain;

/** The mean of the values seen so far. */
public record RunningMean(int count, double mean) {
    public static final RunningMean NONE = new RunningMean(0, 0);

    /** The mean with one more value. */
    public RunningMean with(double value) {
        return new RunningMean(count + 1, mean + (value - mean) / (count + 1));
    }

    /** The mean of these values and others. */
    public RunningMean and(RunningMean others) {
        int all = count + others.count;
        return all == 0 ? NONE : new RunningMean(all, (mean * count + others.mean * others.count) / all);
    }
}
