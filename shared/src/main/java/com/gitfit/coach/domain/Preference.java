package com.gitfit.coach.domain;

/** One thing that the coach believes about a lifter's taste, with the scale it can never leave. */
public enum Preference {
    INTENSITY("preferred_intensity", 1, 10, 7),
    VOLUME("volume_tolerance", 1, 10, 7),
    REST("rest_time_preference", 30, 600, 90),
    VARIETY("exercise_variety", 1, 10, 6),
    PROGRESSION("progression_rate", 1, 10, 5),
    FORM("form_focus", 1, 10, 7);

    private final String wireName;
    private final Range scale;
    private final double newcomer;

    Preference(String wireName, double minimum, double maximum, double newcomer) {
        this.wireName = wireName;
        this.scale = new Range(minimum, maximum);
        this.newcomer = newcomer;
    }

    /** The field of the profile. */
    public String wireName() {
        return wireName;
    }

    /** 1–10, or 30–600 seconds for rest. */
    public Range scale() {
        return scale;
    }

    /** What is believed of somebody who has never answered. */
    public double newcomer() {
        return newcomer;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
