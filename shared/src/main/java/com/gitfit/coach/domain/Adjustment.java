package com.gitfit.coach.domain;

import java.util.Map;

/** What the lifter did instead, as far as it can be understood. */
public sealed interface Adjustment {
    /** A number, -1,000,000 to 1,000,000: weight in the plan's unit, repetitions or seconds, as the lever says. */
    record Amount(double value) implements Adjustment {
        /** Wide enough for whatever a lifter may mean, and well within what can be stored. */
        public static final Range RANGE = new Range(-1_000_000, 1_000_000);
    }

    /** Several numbers, each under the name of what it is, as in {@code weight} or {@code reps}. */
    record Parts(Map<String, Double> values) implements Adjustment {
        public Parts {
            values = Map.copyOf(values);
        }
    }

    /** The name of another exercise. */
    record Exercise(String name) implements Adjustment {}

    /** Something else, kept as it was sent: JSON of at most {@value #MAX_LENGTH} characters. */
    record Other(String json) implements Adjustment {
        /** The longest text that is kept. */
        public static final int MAX_LENGTH = 2_000;
    }
}
