package com.gitfit.coach.catalog;

import java.util.Locale;

/** A muscle group, at the grain in which lifters plan. */
public enum Muscle {
    ABDOMINALS,
    ABDUCTORS,
    ADDUCTORS,
    BICEPS,
    CALVES,
    CHEST,
    FOREARMS,
    GLUTES,
    HAMSTRINGS,
    LATS,
    LOWER_BACK,
    MIDDLE_BACK,
    NECK,
    QUADRICEPS,
    SHOULDERS,
    TRAPS,
    TRICEPS;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The name in data and answers, such as {@code lower back}. */
    public String wireName() {
        return wireName;
    }
}
