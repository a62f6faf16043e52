package com.gitfit.coach.domain;

/** The ratings 1–10 that an answer may carry. */
public enum Rating {
    DIFFICULTY("difficulty_rating"),
    EFFECTIVENESS("effectiveness_rating"),
    EXERTION("perceived_exertion"),
    FORM("form_quality");

    private final String wireName;

    Rating(String wireName) {
        this.wireName = wireName;
    }

    /** The field of the feedback. */
    public String wireName() {
        return wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
