package com.gitfit.coach.local.template;

import java.time.Duration;
import java.util.Map;

/**
 * An alarm of CloudWatch.
 *
 * @param logicalId its key
 * @param description for whom it wakes
 * @param measure what it watches
 * @param comparison how what it measures lies to the threshold when it breaches it
 * @param threshold in the measure's unit
 * @param periods how many periods it looks at
 * @param breaches how many of them must breach for an alarm, at least 1
 * @param missing what a period without a figure counts as
 */
public record AlarmResource(
        String logicalId,
        String description,
        Measure measure,
        Comparison comparison,
        double threshold,
        int periods,
        int breaches,
        Missing missing) {
    /** What an alarm watches. */
    public sealed interface Measure {
        /** A figure of one metric. */
        record Plain(Figure figure) implements Measure {}

        /**
         * A figure that counts only where another is large enough: {@code IF(guard >= least, figure)}.
         *
         * @param guard the other
         * @param comparison of the other with the bound
         * @param bound in the other's unit
         * @param figure that counts
         */
        record Guarded(Figure guard, Comparison comparison, double bound, Figure figure) implements Measure {}

        /**
         * What the local stack cannot work out.
         *
         * @param reason why, in words
         */
        record Unknown(String reason) implements Measure {}
    }

    /**
     * A statistic of one metric.
     *
     * @param namespace of the metric
     * @param metric its name
     * @param dimensions values by name
     * @param statistic such as {@code Sum} or {@code p99}
     * @param period over which it is taken
     */
    public record Figure(
            String namespace, String metric, Map<String, String> dimensions, String statistic, Duration period) {
        /** Keeps a copy. */
        public Figure {
            dimensions = Map.copyOf(dimensions);
        }
    }

    /** How a value lies to a bound. */
    public enum Comparison {
        /** Above it. */
        GREATER(">"),
        /** Above it or equal to it. */
        AT_LEAST(">="),
        /** Below it. */
        LESS("<"),
        /** Below it or equal to it. */
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As in mathematics. */
        public String sign() {
            return sign;
        }

        /** Whether it is so. */
        public boolean holds(double value, double bound) {
            return switch (this) {
                case GREATER -> value > bound;
                case AT_LEAST -> value >= bound;
                case LESS -> value < bound;
                case AT_MOST -> value <= bound;
            };
        }
    }

    /** What a period without a figure counts as. */
    public enum Missing {
        /** As one that breaches. */
        BREACHING,
        /** As one that does not. */
        NOT_BREACHING,
        /** The alarm stays as it is. */
        IGNORE,
        /** As nothing; without any figure the alarm does not know. */
        MISSING
    }
}
