package com.gitfit.coach.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one day of training was, as its answers told.
 *
 * @param preferences those that charts show, after the last answer
 * @param acceptanceRate 0–1, of the profile after the last answer
 * @param confidence 0–1, in the last recommendation that was answered
 * @param e1rmKilograms best estimated one-repetition maximum of each exercise that allowed an estimate
 * @param answers how many of each outcome
 * @param ratings mean of each kind that was given, 1–10
 */
public record TrainingDay(
        Map<Preference, Double> preferences,
        double acceptanceRate,
        double confidence,
        Map<ExerciseKey, Double> e1rmKilograms,
        Map<Outcome, Integer> answers,
        Map<Rating, RunningMean> ratings) {

    /** The preferences that charts show. */
    public static final Set<Preference> SHOWN = Collections.unmodifiableSet(
            EnumSet.of(Preference.INTENSITY, Preference.VOLUME, Preference.PROGRESSION, Preference.FORM));

    /** @throws IllegalArgumentException if a share is outside 0–1 */
    public TrainingDay {
        Range.SHARE.require(acceptanceRate, "acceptance rate");
        Range.SHARE.require(confidence, "confidence");
        preferences = Map.copyOf(preferences);
        e1rmKilograms = Map.copyOf(e1rmKilograms);
        answers = Map.copyOf(answers);
        ratings = Map.copyOf(ratings);
    }

    /** A day of one answer. */
    public static TrainingDay of(LearningEvent answer) {
        Map<Preference, Double> levels = new HashMap<>(answer.preferences());
        levels.keySet().retainAll(SHOWN);
        Map<ExerciseKey, Double> strength = new HashMap<>();
        answer.e1rmKilograms().ifPresent(kilograms -> strength.put(answer.exercise(), kilograms));
        // What is no estimate says nothing.
        strength.values().removeIf(kilograms -> !(kilograms > 0) || kilograms.isInfinite());
        Map<Rating, RunningMean> means = new EnumMap<>(Rating.class);
        answer.ratings().forEach((rating, value) -> means.put(rating, RunningMean.NONE.with(value)));
        return new TrainingDay(
                levels, answer.acceptanceRate(), answer.confidence(), strength, Map.of(answer.outcome(), 1), means);
    }

    /** This day and a later one as one: the later levels, the best strengths, all answers and ratings. */
    public TrainingDay and(TrainingDay later) {
        Map<Preference, Double> levels = new HashMap<>(preferences);
        levels.putAll(later.preferences);
        Map<ExerciseKey, Double> best = new HashMap<>(e1rmKilograms);
        later.e1rmKilograms.forEach((exercise, kilograms) -> best.merge(exercise, kilograms, Math::max));
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        counts.putAll(answers);
        later.answers.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
        Map<Rating, RunningMean> means = new EnumMap<>(Rating.class);
        means.putAll(ratings);
        later.ratings.forEach((rating, mean) -> means.merge(rating, mean, RunningMean::and));
        return new TrainingDay(levels, later.acceptanceRate, later.confidence, best, counts, means);
    }

    /** How many answers there were. */
    public int answered() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
