package com.gitfit.coach.models.simulation;

import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.models.simulation.chance.Chance;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How the lifter says the day is: all four or nothing. */
record Mood(OptionalInt energy, OptionalInt motivation, OptionalInt sleep, OptionalInt stress) {
    static final Mood UNKNOWN =
            new Mood(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Fatigue 0–10 where nothing is known of it. */
    private static final double USUAL = 4;

    static Mood of(Day day, double fatigue, Chance chance) {
        OptionalInt energy = rating(chance.normal(10.3 - fatigue, 0.8));
        OptionalInt motivation = rating(chance.normal(8.3 - 0.3 * fatigue, 1.1));
        OptionalInt sleep = rating(chance.normal(6.5 + 1.6 * day.sleep(), 0.6));
        OptionalInt stress = rating(chance.normal(4.5 + 1.6 * day.stress(), 0.6));
        return day.states() ? new Mood(energy, motivation, sleep, stress) : UNKNOWN;
    }

    private static OptionalInt rating(double felt) {
        return OptionalInt.of((int) StrictMath.rint(Math.clamp(felt, 1, 10)));
    }

    /** 0–10 as the coaching rules read it out of what is stated: energy 3, motivation 2, sleep 2, calm 1. */
    double fatigue() {
        if (energy.isEmpty() || motivation.isEmpty() || sleep.isEmpty() || stress.isEmpty()) {
            return USUAL;
        }
        double readiness =
                3 * energy.getAsInt() + 2 * motivation.getAsInt() + 2 * sleep.getAsInt() + (10 - stress.getAsInt());
        return 10 - readiness / 8;
    }

    WearableData wearable() {
        return new WearableData(OptionalDouble.empty(), sleep, stress, OptionalDouble.empty());
    }
}
