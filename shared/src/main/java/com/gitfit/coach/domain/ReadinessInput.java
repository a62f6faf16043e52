package com.gitfit.coach.domain;

/** What readiness is made of; each is mapped to 0–1, 1 being fit for load. */
public enum ReadinessInput {
    ENERGY("energy"),
    MOTIVATION("motivation"),
    SLEEP("sleep"),
    STRESS("stress"),
    RECOVERY("recovery"),
    LAST_WORKOUT("last_workout"),
    HEART_RATE_VARIABILITY("heart_rate_variability");

    private final String wireName;

    ReadinessInput(String wireName) {
        this.wireName = wireName;
    }

    /** The name in answers. */
    public String wireName() {
        return wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
