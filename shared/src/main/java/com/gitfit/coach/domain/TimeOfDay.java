package com.gitfit.coach.domain;

/** When in the day a workout takes place, as the app says. */
public enum TimeOfDay {
    MORNING("morning"),
    AFTERNOON("afternoon"),
    EVENING("evening");

    private final String wireName;

    TimeOfDay(String wireName) {
        this.wireName = wireName;
    }

    /** The name in requests and answers. */
    public String wireName() {
        return wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
