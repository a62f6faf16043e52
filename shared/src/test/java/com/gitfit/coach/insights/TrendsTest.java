package com.gitfit.coach.insights;

import static com.gitfit.coach.insights.InsightsExercise.exercise;
import static com.gitfit.coach.insights.InsightsExercise.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TrendsTest {
    @Test
    void withoutHistoryThereAreNoSeries() {
        assertThat(trends(List.of())).isEmpty();
        assertThat(trends(List.of(), exercise("Squat"))).isEmpty();
    }

    @Test
    void oneAnswerIsOnePointOfEveryLevel() {
        Map<String, List<TrendPoint>> trends = trends(List.of(InsightsAnswer.accepted()
                .on("2026-03-02")
                .leaving(Preference.INTENSITY, 7.15)
                .leaving(Preference.VOLUME, 6.5)
                .leaving(Preference.PROGRESSION, 5.25)
                .leaving(Preference.FORM, 8.5)
                .acceptanceRate(0.525)
                .confidence(0.69)
                .build()));

        assertThat(trends)
                .isEqualTo(Map.of(
                        "preferred_intensity", List.of(point("2026-03-02", 7.15)),
                        "volume_tolerance", List.of(point("2026-03-02", 6.5)),
                        "progression_rate", List.of(point("2026-03-02", 5.25)),
                        "form_focus", List.of(point("2026-03-02", 8.5)),
                        "acceptance_rate", List.of(point("2026-03-02", 0.525)),
                        "confidence", List.of(point("2026-03-02", 0.69))));
    }

    @Test
    void theLastLevelOfADayStays() {
        List<LearningEvent> answers = List.of(
                InsightsAnswer.accepted()
                        .at(Instant.parse("2026-03-02T23:59:59Z"))
                        .acceptanceRate(0.6)
                        .build(),
                InsightsAnswer.accepted()
                        .at(Instant.parse("2026-03-02T00:00:00Z"))
                        .acceptanceRate(0.5)
                        .build(),
                InsightsAnswer.accepted()
                        .at(Instant.parse("2026-03-03T00:00:00Z"))
                        .acceptanceRate(0.7)
                        .build());

        assertThat(trends(answers))
                .containsEntry("acceptance_rate", List.of(point("2026-03-02", 0.6), point("2026-03-03", 0.7)));
    }

    @Test
    void theBestEstimateOfADayStaysWhicheverOfSessionAndAnswerKnowsIt() {
        List<LearningEvent> answers = List.of(
                squatted("2026-03-01", 95),
                squatted("2026-03-02", 99),
                squatted("2026-03-02", 90),
                squatted("2026-03-03", 90));
        ExerciseState squat =
                exercise("Squat", session("2026-02-01", 80), session("2026-03-03", 101), session("2026-03-04", 0));

        assertThat(trends(answers, squat))
                .containsEntry(
                        "e1rm:Squat",
                        List.of(
                                point("2026-02-01", 80),
                                point("2026-03-01", 95),
                                point("2026-03-02", 99),
                                point("2026-03-03", 101)));
    }

    @Test
    void onlyTheFiveMostTrainedExercisesAreShownMostTrainedFirst() {
        ExerciseState[] exercises = IntStream.rangeClosed(1, 7)
                .mapToObj(days -> exercise(
                        "Lift " + days,
                        IntStream.range(0, days)
                                .mapToObj(day ->
                                        session(LocalDate.parse("2026-02-01").plusDays(day), 100))
                                .toList()))
                .toArray(ExerciseState[]::new);

        assertThat(trends(List.of(), exercises).keySet())
                .containsExactly("e1rm:Lift 7", "e1rm:Lift 6", "e1rm:Lift 5", "e1rm:Lift 4", "e1rm:Lift 3");
    }

    @Test
    void aSeriesKeepsItsNewestNinetyDays() {
        LocalDate start = LocalDate.parse("2025-09-01");
        List<LearningEvent> answers = Stream.iterate(start, day -> day.plusDays(1))
                .limit(150)
                .map(day -> InsightsAnswer.accepted().on(day.toString()).build())
                .toList();

        List<TrendPoint> confidence = trends(answers).get("confidence");

        assertThat(confidence).hasSize(90);
        assertThat(confidence.getFirst().date()).isEqualTo(start.plusDays(60));
        assertThat(confidence.getLast().date()).isEqualTo(start.plusDays(149));
    }

    private static Map<String, List<TrendPoint>> trends(List<LearningEvent> answers, ExerciseState... exercises) {
        Answers history = new Answers(answers);
        TrainingDays days = TrainingDays.of(List.of(), history);
        List<MainExercise> main = Strength.mostTrained(List.of(exercises), history, days).stream()
                .map(strength -> strength.without(days))
                .toList();
        return Trends.of(main, days);
    }

    private static LearningEvent squatted(String day, double e1rm) {
        return InsightsAnswer.accepted()
                .on(day)
                .number((long) e1rm)
                .exercise("Squat")
                .e1rm(e1rm)
                .build();
    }

    private static TrendPoint point(String day, double value) {
        return new TrendPoint(LocalDate.parse(day), value);
    }
}
