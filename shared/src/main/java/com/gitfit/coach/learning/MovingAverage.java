package com.gitfit.coach.learning;

import com.gitfit.coach.domain.Estimate;

/** The exponential moving average by which everything is learned. */
public final class MovingAverage {
    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double QUANTILE = 1.96;

    private MovingAverage() {}

    /** An interval around an estimate. */
    public record Interval(double low, double high) {}

    /** {@code value + rate × (signal − value)}, for a rate of 0–1. */
    static double step(double value, double signal, double rate) {
        return value + rate * (signal - value);
    }

    /** The estimate after one more signal; its variance follows West's weighted update (1979). */
    static Estimate step(Estimate estimate, double signal, double rate) {
        double distance = signal - estimate.value();
        double variance = (1 - rate) * (estimate.variance() + rate * distance * distance);
        return new Estimate(step(estimate.value(), signal, rate), estimate.samples() + 1, variance);
    }

    /**
     * The 95 % interval of an estimate: a moving average at rate r weighs as much as the mean of (2 − r) / r signals.
     *
     * @param rate the learning rate, 0–1
     */
    public static Interval interval(Estimate estimate, double rate, double minimum, double maximum) {
        if (estimate.samples() == 0) {
            return new Interval(minimum, maximum);
        }
        double effective = Math.min((double) estimate.samples(), (2 - rate) / rate);
        double half = QUANTILE * Math.sqrt(estimate.variance() / effective);
        return new Interval(Math.max(minimum, estimate.value() - half), Math.min(maximum, estimate.value() + half));
    }
}
