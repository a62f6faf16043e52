package com.gitfit.coach.domain;

/**
 * What a recommendation changes. The order is from the safest to the boldest: ties between levers fall to the one that
 * comes first.
 */
public enum Lever {
    DECREASE_WEIGHT("decrease_weight"),
    SUGGEST_FORM_FOCUS("suggest_form_focus"),
    MODIFY_REST("modify_rest"),
    ADD_WARMUP("add_warmup"),
    ADJUST_REPS("adjust_reps"),
    CHANGE_EXERCISE("change_exercise"),
    INCREASE_WEIGHT("increase_weight");

    private final String wireName;

    Lever(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code type} in answers. */
    public String wireName() {
        return wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
