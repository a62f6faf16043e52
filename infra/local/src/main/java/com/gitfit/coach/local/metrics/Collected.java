package com.gitfit.coach.local.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All metrics of a run, each in bounded room, and no more of them than a person can read. */
public final class Collected {
    private static final int MOST_METRICS = 500;

    private final Map<MetricId, Series> series = new ConcurrentHashMap<>();
    private final AtomicLong leftOut = new AtomicLong();

    /**
     * Counts a value.
     *
     * @param namespace of the metric
     * @param name of the metric
     * @param dimensions values by name
     * @param unit as CloudWatch names it, such as {@code Milliseconds}
     * @param at when it was measured
     * @param value left out unless it is finite
     */
    public void add(
            String namespace, String name, Map<String, String> dimensions, String unit, Instant at, double value) {
        add(new MetricId(namespace, name, dimensions), unit, at, value);
    }

    void add(MetricId id, String unit, Instant at, double value) {
        boolean known = series.containsKey(id) || series.size() < MOST_METRICS;
        if (known && Double.isFinite(value)) {
            series.computeIfAbsent(id, first -> new Series(unit)).add(at, value);
        } else {
            leftOut.incrementAndGet();
        }
    }

    Optional<Series> series(MetricId id) {
        return Optional.ofNullable(series.get(id));
    }

    /** Every metric under its name for a person, which is also their order. */
    Map<String, Map.Entry<MetricId, Series>> all() {
        var sorted = new TreeMap<String, Map.Entry<MetricId, Series>>();
        series.forEach((id, values) -> sorted.put(id.toString(), Map.entry(id, values)));
        return sorted;
    }

    /** How many values were no numbers, or of one metric too many. */
    long leftOut() {
        return leftOut.get();
    }
}
