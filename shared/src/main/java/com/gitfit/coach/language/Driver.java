package com.gitfit.coach.language;

/** Why a lever is proposed: the main reason behind a candidate, under the name that {@code factors} gives it. */
public enum Driver {
    USUAL_PROGRESSION("progression"),
    EASY_EFFORT("easy_effort"),
    HARD_EFFORT("hard_effort"),
    BELOW_TARGET("expected_easy"),
    ABOVE_TARGET("expected_hard"),
    MISSED_REPS("missed_reps"),
    DOUBLE_PROGRESSION("double_progression"),
    STALL("deload"),
    STRUGGLE("struggle"),
    FORM("form"),
    TIRED("low_readiness"),
    FATIGUE_LIMIT("fatigue"),
    HEART_RATE("heart_rate"),
    TIME("time"),
    REST_PREFERENCE("rest_preference"),
    EQUIPMENT("equipment"),
    CROWDED("gym_crowding"),
    VARIETY("variety"),
    OPTION("option"),
    DECLINED("set_skipped"),
    PAIN("pain"),
    HEAVY_FOR_YOU("near_maximum"),
    FIRST_TIME("no_history"),
    STEADY("steady");

    private final String wireName;

    Driver(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code factors}. */
    public String wireName() {
        return wireName;
    }
}
