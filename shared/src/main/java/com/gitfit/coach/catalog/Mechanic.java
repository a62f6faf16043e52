package com.gitfit.coach.catalog;

/** Over how many joints an exercise works. */
public enum Mechanic {
    COMPOUND,
    ISOLATION,
    /** Of stretches, cardio and exercises that are not in the catalogue. */
    NONE
}
