package com.gitfit.coach.insights;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** Builds one answer of a history: an accepted bench press at noon, unless said otherwise. */
final class InsightsAnswer {
    private final Outcome outcome;
    private final Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
    private final Map<Preference, Double> preferences = new EnumMap<>(Preference.class);
    private Instant at = Instant.parse("2026-03-02T12:00:00Z");
    private long number;
    private String exercise = "Bench Press";
    private List<String> muscles = List.of("chest");
    private double accuracy = 1;
    private double predicted = 0.5;
    private double acceptanceRate = 0.5;
    private double confidence = 0.6;
    private OptionalDouble e1rm = OptionalDouble.empty();
    private AnswerQuality quality = AnswerQuality.NONE;

    private InsightsAnswer(Outcome outcome) {
        this.outcome = outcome;
        for (Preference preference : Preference.values()) {
            preferences.put(preference, preference.newcomer());
        }
    }

    static InsightsAnswer of(Outcome outcome) {
        return new InsightsAnswer(outcome);
    }

    static InsightsAnswer accepted() {
        return of(Outcome.ACCEPTED);
    }

    static InsightsAnswer skipped() {
        return of(Outcome.SKIPPED);
    }

    InsightsAnswer on(String day) {
        return at(Instant.parse(day + "T12:00:00Z"));
    }

    InsightsAnswer at(Instant moment) {
        at = moment;
        return this;
    }

    /** Tells answers of the same moment apart. */
    InsightsAnswer number(long value) {
        number = value;
        return this;
    }

    InsightsAnswer exercise(String name) {
        exercise = name;
        return this;
    }

    InsightsAnswer muscles(String... names) {
        muscles = List.of(names);
        return this;
    }

    InsightsAnswer rated(Rating rating, int value) {
        ratings.put(rating, value);
        return this;
    }

    InsightsAnswer rated(Map<Rating, Integer> values) {
        ratings.putAll(values);
        return this;
    }

    InsightsAnswer accuracy(double value) {
        accuracy = value;
        return this;
    }

    InsightsAnswer predicted(double value) {
        predicted = value;
        return this;
    }

    InsightsAnswer leaving(Preference preference, double value) {
        preferences.put(preference, value);
        return this;
    }

    InsightsAnswer acceptanceRate(double value) {
        acceptanceRate = value;
        return this;
    }

    InsightsAnswer confidence(double value) {
        confidence = value;
        return this;
    }

    InsightsAnswer e1rm(double kilograms) {
        e1rm = OptionalDouble.of(kilograms);
        return this;
    }

    InsightsAnswer noting(AnswerQuality noted) {
        quality = noted;
        return this;
    }

    LearningEvent build() {
        ExerciseKey key = InsightsExercise.key(exercise);
        return new LearningEvent(
                new UserId("lifter"),
                new TweakId(new UUID(at.toEpochMilli(), number), key),
                at,
                key,
                exercise,
                muscles,
                Lever.INCREASE_WEIGHT,
                outcome,
                ratings,
                accuracy,
                predicted,
                List.of(),
                preferences,
                acceptanceRate,
                confidence,
                e1rm,
                List.of(),
                "1.0.0",
                "none",
                at.plusSeconds(1),
                quality);
    }
}
