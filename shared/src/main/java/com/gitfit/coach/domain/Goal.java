package com.gitfit.coach.domain;

/** What the lifter trains for. */
public enum Goal {
    STRENGTH("strength"),
    HYPERTROPHY("hypertrophy"),
    FAT_LOSS("fat_loss"),
    GENERAL("general");

    private final String wireName;

    Goal(String wireName) {
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
