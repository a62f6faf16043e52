package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.chance.Span;
import com.gitfit.coach.models.simulation.lifter.Population.RatingStyle;
import java.util.List;

/**
 * Everything about a lifter that does not change, all of it hidden from the coach but the goal and the programme.
 *
 * @param body how it answers to training
 * @param curve how many repetitions a load allows
 * @param range of repetitions, as it goes with the goal
 * @param sets of an exercise, 3 or 4
 * @param rpeBias by how much this lifter overrates effort
 * @param setFatigue share of the repetitions that a hard set takes from the next one at once
 * @param restSeconds after which e⁻¹ of that is left
 * @param technique form quality 1–10 without effort
 * @param tired of a usual day, 0–10
 * @param strength at the start, for each slot of the programme, in kilograms
 */
public record Person(
        Population population,
        Physiology body,
        RepCurve curve,
        Tastes tastes,
        RatingStyle ratings,
        Goal goal,
        RepRange range,
        int sets,
        double rpeBias,
        double setFatigue,
        double restSeconds,
        double technique,
        double tired,
        List<Double> strength) {
    /** What everybody trains, half of it on one day and half on the next. */
    public static final List<Slot> PROGRAMME = List.of(
            new Slot("Squat", 1.15, 20, 2.5, true),
            new Slot("Bench Press", 0.85, 20, 2.5, false),
            new Slot("Lat Pulldown", 0.8, 0, 2.5, false),
            new Slot("Deadlift", 1.4, 20, 2.5, true),
            new Slot("Overhead Press", 0.6, 20, 2.5, false),
            new Slot("Leg Press", 1.8, 0, 5, true));

    /** A bar alone must be light enough for eight repetitions. */
    private static final double LEAST_STRENGTH = 32;

    private static final double CONTRADICTS = 0.3;
    private static final List<Goal> GOALS = List.of(Goal.STRENGTH, Goal.HYPERTROPHY, Goal.GENERAL, Goal.FAT_LOSS);

    public Person {
        strength = List.copyOf(strength);
    }

    /** Somebody of a population; who it is depends on the stream alone. */
    public static Person draw(Population population, Chance chance) {
        Population.Traits traits = population.traits();
        Goal goal = chance.of(GOALS);
        double bodyweight = chance.between(new Span(58, 98));
        double level = chance.between(traits.level());
        List<Double> strength = PROGRAMME.stream()
                .map(slot -> Math.max(
                        LEAST_STRENGTH, bodyweight * level * slot.multiple() * Math.max(0.8, chance.normal(1, 0.08))))
                .toList();
        boolean contradicts = traits.ratings() == RatingStyle.UNIFORM && chance.happens(CONTRADICTS);
        return new Person(
                population,
                new Physiology(
                        chance.between(traits.potential()),
                        chance.between(new Span(35, 55)),
                        chance.between(traits.fatigueDays()),
                        chance.between(new Span(1.2, 1.8)),
                        chance.between(traits.trained()),
                        traits.days() / 2.0),
                new RepCurve(chance.between(new Span(24, 38))),
                Tastes.draw(population, chance),
                contradicts ? RatingStyle.CONTRADICTORY : traits.ratings(),
                goal,
                range(goal),
                chance.between(3, 4),
                chance.normal(traits.rpeBias(), 0.4),
                chance.between(new Span(0.08, 0.16)),
                chance.between(new Span(60, 120)),
                chance.between(new Span(7.8, 9.2)),
                chance.between(new Span(0.3, 1.3)),
                strength);
    }

    private static RepRange range(Goal goal) {
        return switch (goal) {
            case STRENGTH -> new RepRange(4, 6);
            case HYPERTROPHY, FAT_LOSS -> new RepRange(8, 12);
            case GENERAL -> new RepRange(6, 10);
        };
    }
}
