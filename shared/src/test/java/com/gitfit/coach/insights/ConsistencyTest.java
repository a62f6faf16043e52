package com.gitfit.coach.insights;

import static com.gitfit.coach.insights.InsightsExercise.exercise;
import static com.gitfit.coach.insights.InsightsExercise.session;
import static com.gitfit.coach.insights.InsightsLifter.aLifter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConsistencyTest {
    /** A Wednesday; its week began on Monday, 2 March. */
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void whoNeverAnsweredHasNoScore() {
        assertThat(consistency()).isEqualTo(Figure.NONE);
    }

    @Test
    void aFirstSessionTodayIsAWholeActiveWeek() {
        assertThat(consistency("2026-03-04")).isEqualTo(new Figure(1, 1));
    }

    @Test
    void theFirstWeekCountsAsAWholeOneThoughItBeganOnASunday() {
        assertThat(consistency("2026-03-01", "2026-03-02")).isEqualTo(new Figure(1, 2));
    }

    @Test
    void theCurrentWeekDoesNotCountBeforeItsFirstSession() {
        assertThat(consistency("2026-02-16", "2026-02-23")).isEqualTo(new Figure(1, 2));
    }

    @Test
    void aWeekWithoutASessionCostsItsShare() {
        assertThat(consistency("2026-02-09", "2026-02-23", "2026-03-02")).isEqualTo(new Figure(0.75, 4));
    }

    @Test
    void unevenWeeksCostHalfTheirCoefficientOfVariation() {
        // One and three sessions: mean 2, standard deviation 1, so that half the coefficient is 1/4.
        assertThat(consistency("2026-02-23", "2026-03-02", "2026-03-03", "2026-03-04"))
                .isEqualTo(new Figure(0.75, 2));
    }

    @Test
    void unevennessNeverCostsMoreThanHalf() {
        // Seven weeks with one session and one with seven: the coefficient is 1.13.
        Set<LocalDate> days = IntStream.range(0, 7)
                .mapToObj(week -> LocalDate.parse("2026-01-05").plusWeeks(week))
                .collect(Collectors.toSet());
        IntStream.range(0, 7)
                .forEach(day -> days.add(LocalDate.parse("2026-02-23").plusDays(day)));

        assertThat(Consistency.of(days, NOW)).isEqualTo(new Figure(0.5, 8));
    }

    @Test
    void onlyTheLastEightWeeksCount() {
        // Two years ago every day; of the last eight weeks, those of 12 January and of 2 March.
        Set<LocalDate> days = LocalDate.parse("2024-01-01")
                .datesUntil(LocalDate.parse("2024-12-31"))
                .collect(Collectors.toSet());
        days.add(LocalDate.parse("2026-01-12"));
        days.add(LocalDate.parse("2026-03-02"));

        assertThat(Consistency.of(days, NOW)).isEqualTo(new Figure(0.25, 8));
    }

    @Test
    void whoStoppedTrainingScoresNothingOnEightWeeks() {
        assertThat(consistency("2025-06-01")).isEqualTo(new Figure(0, 8));
    }

    @Test
    void daysToComeAreIgnored() {
        assertThat(consistency("2026-03-05", "2026-03-09")).isEqualTo(Figure.NONE);
    }

    @Test
    void weeksDoNotBreakAtTheTurnOfTheYear() {
        // Monday, 29 December 2025, and Sunday, 4 January 2026, are in week 1 of 2026.
        Figure figure = Consistency.of(days("2025-12-29", "2026-01-04"), Instant.parse("2026-01-04T23:59:59Z"));

        assertThat(figure).isEqualTo(new Figure(1, 1));
    }

    @Test
    void aDayIsKnownFromTheFirstAnswerFromSessionsAndFromAnswersAndCountsOnce() {
        Set<LocalDate> days = Consistency.days(
                aLifter().since(Instant.parse("2026-02-02T08:00:00Z")).build(),
                List.of(
                        exercise("Squat", session("2026-02-10", 100), session("2026-02-12", 0)),
                        exercise("Bench Press", session("2026-02-10", 80))),
                new Answers(List.of(
                        InsightsAnswer.skipped().on("2026-02-12").build(),
                        InsightsAnswer.accepted().on("2026-02-20").build(),
                        InsightsAnswer.accepted().on("2026-02-20").number(1).build())));

        assertThat(days).isEqualTo(days("2026-02-02", "2026-02-10", "2026-02-12", "2026-02-20"));
    }

    @Test
    void threeSessionsEveryWeekAreFullyConsistent() {
        Set<LocalDate> days = IntStream.range(0, 8)
                .mapToObj(week -> LocalDate.parse("2026-01-05").plusWeeks(week))
                .flatMap(monday -> IntStream.of(0, 2, 4).mapToObj(monday::plusDays))
                .collect(Collectors.toSet());

        Figure figure = Consistency.of(days, NOW);

        assertThat(figure.value()).isCloseTo(1, within(1e-12));
        assertThat(figure.samples()).isEqualTo(8);
    }

    private static Figure consistency(String... days) {
        return Consistency.of(days(days), NOW);
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
