package com.gitfit.coach.models.simulation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Intervals by the percentile bootstrap over lifters (Efron 1979); the same sample gives the same. */
final class Bootstrap {
    private static final int RESAMPLES = 400;
    private static final double TAIL = 0.025;
    private static final long SEED = 20_260_105;

    private Bootstrap() {}

    /** Several figures of one sample, resampled together. */
    static <T> List<Interval> of(List<T> sample, List<? extends ToDoubleFunction<List<T>>> figures) {
        double[][] values = new double[figures.size()][RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            List<T> drawn = new ArrayList<>(sample.size());
            for (int count = 0; count < sample.size(); count++) {
                drawn.add(sample.get(random.nextInt(sample.size())));
            }
            for (int figure = 0; figure < figures.size(); figure++) {
                values[figure][resample] = figures.get(figure).applyAsDouble(drawn);
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            intervals.add(interval(figures.get(figure).applyAsDouble(sample), values[figure]));
        }
        return List.copyOf(intervals);
    }

    private static Interval interval(double value, double[] resampled) {
        Arrays.sort(resampled);
        int tail = (int) (TAIL * resampled.length);
        return new Interval(value, resampled[tail], resampled[resampled.length - 1 - tail]);
    }
}
