package com.gitfit.coach.domain;

/** What readiness is made of; each is mapped to 0–1, 1 being fit for load. */
public enum ReadinessInput {
    ENERGY,
    MOTIVATION,
    SLEEP,
    STRESS,
    RECOVERY,
    LAST_WORKOUT,
    HEART_RATE_VARIABILITY
}
