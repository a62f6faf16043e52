package com.gitfit.coach.catalog;

/** The kind of training that an exercise belongs to. */
enum Category {
    STRENGTH,
    POWERLIFTING,
    OLYMPIC_WEIGHTLIFTING,
    STRONGMAN,
    PLYOMETRICS,
    CARDIO,
    STRETCHING;

    /** Whether one may stand in for the other: a jump, a run or a stretch never does for a strength exercise. */
    boolean tradesWith(Category other) {
        return this == other || (trainsStrength() && other.trainsStrength());
    }

    boolean trainsStrength() {
        return switch (this) {
            case STRENGTH, POWERLIFTING, OLYMPIC_WEIGHTLIFTING, STRONGMAN -> true;
            case PLYOMETRICS, CARDIO, STRETCHING -> false;
        };
    }
}
