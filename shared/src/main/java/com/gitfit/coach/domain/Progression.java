package com.gitfit.coach.domain;

/** How the lifter's performance has been moving. */
public enum Progression {
    INCREASING("increasing"),
    STABLE("stable"),
    DECREASING("decreasing");

    private final String wireName;

    Progression(String wireName) {
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
