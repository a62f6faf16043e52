package com.gitfit.coach.domain;

/** How full the gym is. */
public enum Crowding {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String wireName;

    Crowding(String wireName) {
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
