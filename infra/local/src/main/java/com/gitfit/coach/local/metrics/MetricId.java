package com.gitfit.coach.local.metrics;

import java.util.Map;
import java.util.TreeMap;

/**
 * What tells one metric of CloudWatch from another.
 *
 * @param namespace such as {@code GitFitCoach}
 * @param name such as {@code Latency}
 * @param dimensions values by name
 */
record MetricId(String namespace, String name, Map<String, String> dimensions) {
    MetricId {
        dimensions = Map.copyOf(dimensions);
    }

    /** For a person, and for sorting. */
    @Override
    public String toString() {
        return namespace + " " + name + " " + new TreeMap<>(dimensions);
    }
}
