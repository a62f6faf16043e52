package com.gitfit.coach.models.simulation.life;

import java.util.List;
import java.util.stream.IntStream;

/** How often what was predicted with some probability came true, in ten bins of equal width. */
public final class Reliability {
    /** Answers before predictions count. */
    static final int AFTER = 30;

    static final int BINS = 10;

    private final long[] count = new long[BINS];
    private final long[] happened = new long[BINS];
    private final double[] predicted = new double[BINS];
    private double squares;

    /**
     * One bin.
     *
     * @param count how many predictions, 1 or more
     * @param predicted their mean, 0–1
     * @param observed the share of them that came true, 0–1
     */
    public record Bin(long count, double predicted, double observed) {}

    void add(double probability, boolean came) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        count[bin]++;
        happened[bin] += came ? 1 : 0;
        predicted[bin] += probability;
        double miss = (came ? 1 : 0) - probability;
        squares += miss * miss;
    }

    /** Counts all of another one. */
    public void add(Reliability other) {
        for (int bin = 0; bin < BINS; bin++) {
            count[bin] += other.count[bin];
            happened[bin] += other.happened[bin];
            predicted[bin] += other.predicted[bin];
        }
        squares += other.squares;
    }

    /** How many predictions there were. */
    public long count() {
        return IntStream.range(0, BINS).mapToLong(bin -> count[bin]).sum();
    }

    /** Mean squared error; 0 if nothing was predicted. */
    public double brier() {
        return count() == 0 ? 0 : squares / count();
    }

    /** Expected calibration error: the mean distance of bins from the diagonal; 0 if nothing was predicted. */
    public double error() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(predicted[bin] - happened[bin]);
        }
        return count() == 0 ? 0 : sum / count();
    }

    /** From the lowest predictions to the highest; empty ones are left out. */
    public List<Bin> bins() {
        return IntStream.range(0, BINS)
                .filter(bin -> count[bin] > 0)
                .mapToObj(bin -> new Bin(count[bin], predicted[bin] / count[bin], (double) happened[bin] / count[bin]))
                .toList();
    }
}
