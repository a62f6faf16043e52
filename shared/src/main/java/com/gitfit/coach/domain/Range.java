package com.gitfit.coach.domain;

/** The bounds of a number, both included; the one place where each range of the input is written down. */
public record Range(double minimum, double maximum) {
    public static final Range SETS = new Range(1, 20);
    public static final Range REPS = new Range(1, 100);
    public static final Range WEIGHT = new Range(0, 1000);
    public static final Range INCREMENT = new Range(0.1, 100);
    public static final Range BAR_WEIGHT = new Range(0, 200);
    public static final Range REST_SECONDS = new Range(0, 3600);
    public static final Range DONE_REPS = new Range(0, 100);
    public static final Range RATING = new Range(1, 10);
    public static final Range PAIN = new Range(0, 10);
    public static final Range DAY_OF_WEEK = new Range(1, 7);
    public static final Range AVAILABLE_MINUTES = new Range(0, 1440);
    public static final Range COMPLETION_SECONDS = new Range(0, 86_400);
    public static final Range HRV_MILLISECONDS = new Range(1, 500);
    public static final Range HEART_RATE = new Range(20, 250);
    public static final Range SHARE = new Range(0, 1);

    /** Whether a number lies inside; NaN does not. */
    public boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }

    /** The nearest number inside. */
    public double clamp(double value) {
        return Math.clamp(value, minimum, maximum);
    }

    /** @throws IllegalArgumentException if the number lies outside; the message names it, without its value */
    void require(double value, String name) {
        if (!contains(value)) {
            throw new IllegalArgumentException(name + " must be " + this);
        }
    }

    @Override
    public String toString() {
        return "from " + text(minimum) + " to " + text(maximum);
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
