package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.models.simulation.chance.Chance;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the lifter says the day is: all four or nothing.
 *
 * @param energy 1–10
 * @param motivation 1–10
 * @param sleep how good the night was, 1–10
 * @param stress 1–10
 */
public record Mood(OptionalInt energy, OptionalInt motivation, OptionalInt sleep, OptionalInt stress) {
    /** Nothing is said. */
    public static final Mood UNKNOWN =
            new Mood(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Fatigue 0–10 where nothing is known of it. */
    private static final double USUAL = 4;

    /**
     * What is said of a day. As much is drawn if nothing is said.
     *
     * @param fatigue 0–10, the true one
     */
    public static Mood of(Day day, double fatigue, Chance chance) {
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
    public double fatigue() {
        if (energy.isEmpty() || motivation.isEmpty() || sleep.isEmpty() || stress.isEmpty()) {
            return USUAL;
        }
        double readiness =
                3 * energy.getAsInt() + 2 * motivation.getAsInt() + 2 * sleep.getAsInt() + (10 - stress.getAsInt());
        return 10 - readiness / 8;
    }

    /** Sleep and stress once more, as a watch would tell them. */
    public WearableData wearable() {
        return new WearableData(OptionalDouble.empty(), sleep, stress, OptionalDouble.empty());
    }
}
