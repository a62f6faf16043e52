package com.gitfit.coach.domain;

/** How recovered the lifter feels. */
public enum Recovery {
    FRESH("fresh"),
    NORMAL("normal"),
    TIRED("tired");

    private final String wireName;

    Recovery(String wireName) {
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
