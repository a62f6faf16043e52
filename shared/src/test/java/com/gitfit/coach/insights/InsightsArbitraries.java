package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Any history that the domain allows, from 200 days before {@link #NOW} to two days after it. The edge cases of its
 * parts are mixed in; those of the whole would be more than there are tries.
 */
final class InsightsArbitraries extends DomainContextBase {
    static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private static final List<String> EXERCISES =
            List.of("Squat", "Bench Press", "Row", "Curl", "Dip", "Lunge", "Press", "Plank");
    private static final List<String> MUSCLES = List.of("chest", "back", "quads", "triceps", "abs", "calves");

    @Provide
    Arbitrary<UserProfile> profiles() {
        return Combinators.combine(
                        estimates(Preference.INTENSITY),
                        estimates(Preference.VOLUME),
                        estimates(Preference.REST),
                        estimates(Preference.PROGRESSION),
                        estimates(Preference.FORM),
                        Combinators.combine(shares(), Arbitraries.doubles().between(0.01, 0.1))
                                .as(List::of),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        moments().optional())
                .as((intensity, volume, rest, progression, form, rates, interactions, first) -> {
                    InsightsLifter lifter = InsightsLifter.aLifter()
                            .preferring(Preference.INTENSITY, intensity)
                            .preferring(Preference.VOLUME, volume)
                            .preferring(Preference.REST, rest)
                            .preferring(Preference.PROGRESSION, progression)
                            .preferring(Preference.FORM, form)
                            .accepting(rates.getFirst())
                            .learningAt(rates.getLast())
                            .answered(interactions);
                    first.ifPresent(lifter::since);
                    return lifter.build();
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<ExerciseState>> exercises() {
        return Combinators.combine(
                        Arbitraries.subsetOf(EXERCISES), sessions().list().ofSize(EXERCISES.size()))
                .as((names, sessions) -> {
                    List<ExerciseState> exercises = new ArrayList<>();
                    names.forEach(
                            name -> exercises.add(InsightsExercise.exercise(name, sessions.get(exercises.size()))));
                    return exercises;
                })
                .withoutEdgeCases();
    }

    /** At most 200, each with its own id, in any order. */
    @Provide
    Arbitrary<List<LearningEvent>> histories() {
        return answers()
                .list()
                .ofMaxSize(200)
                .map(answers -> {
                    List<LearningEvent> history = new ArrayList<>();
                    answers.forEach(
                            answer -> history.add(answer.number(history.size()).build()));
                    return history;
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<InsightsAnswer> answers() {
        Arbitrary<InsightsAnswer> answered = Combinators.combine(
                        Arbitraries.of(Outcome.class),
                        moments(),
                        ratings(),
                        Arbitraries.subsetOf(MUSCLES),
                        Arbitraries.of(EXERCISES))
                .as((outcome, at, ratings, muscles, exercise) -> InsightsAnswer.of(outcome)
                        .at(at)
                        .rated(ratings)
                        .muscles(muscles.toArray(String[]::new))
                        .exercise(exercise));
        return Combinators.combine(
                        answered, shares(), shares(), shares(), shares(), scale(Preference.INTENSITY), kilograms())
                .as((answer, accuracy, predicted, acceptance, confidence, intensity, e1rm) -> answer.accuracy(accuracy)
                        .predicted(predicted)
                        .acceptanceRate(acceptance)
                        .confidence(confidence)
                        .leaving(Preference.INTENSITY, intensity)
                        .e1rm(e1rm));
    }

    private static Arbitrary<List<SessionSummary>> sessions() {
        Arbitrary<LocalDate> days =
                moments().map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
        return Combinators.combine(days, kilograms())
                .as(InsightsExercise::session)
                .list()
                .ofMaxSize(24);
    }

    private static Arbitrary<Estimate> estimates(Preference preference) {
        return Combinators.combine(
                        scale(preference),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.doubles().between(0, 1e9))
                .as(Estimate::new);
    }

    private static Arbitrary<Map<Rating, Integer>> ratings() {
        return Arbitraries.maps(
                Arbitraries.of(Rating.class), Arbitraries.integers().between(1, 10));
    }

    private static Arbitrary<Double> scale(Preference preference) {
        return Arbitraries.doubles()
                .between(preference.scale().minimum(), preference.scale().maximum());
    }

    private static Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1).ofScale(9);
    }

    /** Any finite estimate that a plan of up to 1000 in pounds or kilograms gives, and none. */
    private static Arbitrary<Double> kilograms() {
        return Arbitraries.doubles().between(0, 1400);
    }

    /** Whole quarters of days, so that moments and days meet often. */
    private static Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-800, 8).map(quarters -> NOW.plus(Duration.ofHours(6L * quarters)));
    }
}
