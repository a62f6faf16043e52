package com.gitfit.coach.domain;

/** What a recommendation came from: the language model took part, or the rules alone. */
public enum Source {
    MODEL("model"),
    FALLBACK("fallback");

    private final String wireName;

    Source(String wireName) {
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
