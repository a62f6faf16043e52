package com.gitfit.coach.local.metrics;

import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudWatch's statistics. */
final class Statistic {
    private static final Pattern PERCENTILE = Pattern.compile("p(100|\\d{1,2}(?:\\.\\d{1,10})?)");

    private Statistic() {}

    static boolean isKnown(String name) {
        return PERCENTILE.matcher(name).matches()
                || switch (name) {
                    case "SampleCount", "Average", "Sum", "Minimum", "Maximum" -> true;
                    default -> false;
                };
    }

    /**
     * How to work a statistic out of values.
     *
     * @param name of one that is known, such as {@code Average} or {@code p99.9}
     * @throws IllegalArgumentException if it is not known
     */
    static ToDoubleFunction<Distribution> of(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches()) {
            double percent = Double.parseDouble(percentile.group(1));
            return values -> values.percentile(percent);
        }
        return switch (name) {
            case "SampleCount" -> Distribution::count;
            case "Average" -> Distribution::average;
            case "Sum" -> Distribution::sum;
            case "Minimum" -> Distribution::minimum;
            case "Maximum" -> Distribution::maximum;
            default -> throw new IllegalArgumentException("there is no statistic " + name);
        };
    }
}
