package com.gitfit.coach.domain;

/** The limits that hold whatever proposed a prescription, under the names that answers give them. */
public enum SafetyLimit {
    MAX_WEIGHT_INCREASE("MAX_WEIGHT_INCREASE"),
    MIN_REP_RETENTION("MIN_REP_RETENTION"),
    MIN_REST_TIME("MIN_REST_TIME"),
    MAX_VOLUME_INCREASE("MAX_VOLUME_INCREASE"),
    FATIGUE_THRESHOLD("FATIGUE_THRESHOLD"),
    FORM_DEGRADATION_LIMIT("FORM_DEGRADATION_LIMIT"),
    PAIN("pain");

    private final String wireName;

    SafetyLimit(String wireName) {
        this.wireName = wireName;
    }

    /** The name in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** Whether the lifter's state alone sets it, whatever is proposed. */
    public boolean isOfTheLifter() {
        return this == FATIGUE_THRESHOLD || this == FORM_DEGRADATION_LIMIT || this == PAIN;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
