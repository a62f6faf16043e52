package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.models.simulation.chance.Span;
import java.util.Locale;

/** Kinds of people who train. */
public enum Population {
    NOVICE(new Traits(
            new Span(0.35, 0.55),
            new Span(5, 9),
            new Span(0.1, 0.3),
            new Span(0.7, 1.0),
            new Span(90, 180),
            0.8,
            1.1,
            0.06,
            0.15,
            0.008,
            0.003,
            3,
            RatingStyle.HONEST)),
    INTERMEDIATE(new Traits(
            new Span(0.18, 0.30),
            new Span(5, 10),
            new Span(0.5, 0.8),
            new Span(1.0, 1.4),
            new Span(90, 210),
            0.3,
            0.8,
            0.06,
            0.15,
            0.010,
            0.003,
            3,
            RatingStyle.HONEST)),
    ADVANCED(new Traits(
            new Span(0.08, 0.15),
            new Span(6, 12),
            new Span(0.7, 0.95),
            new Span(1.4, 1.8),
            new Span(120, 240),
            0.1,
            0.5,
            0.04,
            0.10,
            0.012,
            0.002,
            4,
            RatingStyle.HONEST)),
    OLDER(new Traits(
            new Span(0.15, 0.30),
            new Span(8, 14),
            new Span(0.3, 0.7),
            new Span(0.6, 0.9),
            new Span(120, 240),
            0.5,
            1.0,
            0.06,
            0.10,
            0.022,
            0.004,
            2,
            RatingStyle.HONEST)),
    TIME_POOR(new Traits(
            new Span(0.18, 0.35),
            new Span(5, 10),
            new Span(0.5, 0.85),
            new Span(0.9, 1.3),
            new Span(60, 120),
            0.3,
            0.8,
            0.10,
            0.65,
            0.010,
            0.006,
            2,
            RatingStyle.HONEST)),
    RETURNING(new Traits(
            new Span(0.20, 0.35),
            new Span(6, 11),
            new Span(0.2, 0.5),
            new Span(0.9, 1.3),
            new Span(90, 180),
            0.2,
            0.9,
            0.06,
            0.15,
            0.015,
            0.006,
            3,
            RatingStyle.HONEST)),
    CARELESS(new Traits(
            new Span(0.18, 0.35),
            new Span(5, 10),
            new Span(0.5, 0.95),
            new Span(0.9, 1.4),
            new Span(60, 210),
            0.3,
            0.8,
            0.06,
            0.15,
            0.010,
            0.003,
            3,
            RatingStyle.UNIFORM));

    private final Traits traits;

    /** How ratings come about. */
    public enum RatingStyle {
        /** What was felt, with bias and noise. */
        HONEST,
        /** Any number, whatever was felt. */
        UNIFORM,
        /** One end of the scale and then the other. */
        CONTRADICTORY
    }

    /**
     * What is drawn for its people, or the same for all of them.
     *
     * @param potential of {@link Physiology}
     * @param fatigueDays of {@link Physiology}
     * @param trained of {@link Physiology}
     * @param level strength at the start against a usual lifter of the same weight
     * @param rest seconds that feel right
     * @param rpeBias by how much effort is overrated (Halperin et al. 2022: about one repetition)
     * @param rpeNoise standard deviation of a reported effort near failure
     * @param missed share of training days that do not happen
     * @param hurried share of training days with little time
     * @param pain episodes of a lift in a day
     * @param layoff breaks of one to three weeks in a day of training
     * @param days of training in a week
     */
    public record Traits(
            Span potential,
            Span fatigueDays,
            Span trained,
            Span level,
            Span rest,
            double rpeBias,
            double rpeNoise,
            double missed,
            double hurried,
            double pain,
            double layoff,
            int days,
            RatingStyle ratings) {}

    Population(Traits traits) {
        this.traits = traits;
    }

    /** Between which bounds its people differ, and what they have in common. */
    public Traits traits() {
        return traits;
    }

    /** The name in commands and reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return wireName();
    }
}
