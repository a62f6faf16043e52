package com.gitfit.coach.mirror;

import java.util.Optional;
import java.util.stream.Stream;

/** The tables that have a mirror. */
public enum MirroredTable {
    PREFERENCES("aiUserPreferences"),
    TWEAKS("aiWorkoutTweaks"),
    LEARNING_EVENTS("aiLearningEvents"),
    MODEL_VERSIONS("aiModelVersions"),
    SESSIONS("workoutSessions");

    private final String wireName;

    MirroredTable(String wireName) {
        this.wireName = wireName;
    }

    /** The documented name, which is that of the table in the mirror. */
    public String wireName() {
        return wireName;
    }

    /** The table with that documented name. */
    public static Optional<MirroredTable> named(String wireName) {
        return Stream.of(values())
                .filter(table -> table.wireName.equals(wireName))
                .findFirst();
    }
}
