package com.gitfit.coach.local.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Values, counted by their first three digits: sums and extremes are exact, percentiles to half a percent, and a
 * million values take no more room than the different ones among them.
 */
final class Distribution {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final NavigableMap<Double, Long> counts = new TreeMap<>();
    private long count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /** @param value finite */
    void add(double value) {
        counts.merge(new BigDecimal(value).round(THREE_DIGITS).doubleValue(), 1L, Long::sum);
        count++;
        sum += value;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
    }

    /** Adds all that another has counted. */
    void add(Distribution other) {
        other.counts.forEach((value, times) -> counts.merge(value, times, Long::sum));
        count += other.count;
        sum += other.sum;
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    /** 0 without values. */
    double average() {
        return count == 0 ? 0 : sum / count;
    }

    /** 0 without values. */
    double minimum() {
        return count == 0 ? 0 : least;
    }

    /** 0 without values. */
    double maximum() {
        return count == 0 ? 0 : greatest;
    }

    /**
     * The least value that is not exceeded by a share of all.
     *
     * @param percent above 0, up to 100
     * @return 0 without values
     */
    double percentile(double percent) {
        long wanted = Math.max(1, (long) Math.ceil(count * percent / 100));
        long seen = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return Math.clamp(entry.getKey(), least, greatest);
            }
        }
        return 0;
    }
}
