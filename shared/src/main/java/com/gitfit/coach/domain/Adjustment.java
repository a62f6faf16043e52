package com.gitfit.coach.domain;

/** What the lifter did instead, as far as it can be understood. */
public sealed interface Adjustment {
    /** A number: weight in the plan's unit, repetitions or seconds, as the lever says. */
    record Amount(double value) implements Adjustment {}

    /** The name of another exercise. */
    record Exercise(String name) implements Adjustment {}

    /** Something else, kept as it was sent: JSON of at most {@value #MAX_LENGTH} characters. */
    record Other(String json) implements Adjustment {
        /** The longest text that is kept. */
        public static final int MAX_LENGTH = 2_000;
    }
}
