package com.gitfit.coach.insights;

import static com.gitfit.coach.insights.InsightsExercise.exercise;
import static com.gitfit.coach.insights.InsightsExercise.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ExerciseState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImprovementTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private static final ExerciseState RISING =
            exercise("Squat", session("2026-02-02", 100), session("2026-02-09", 98), session("2026-02-16", 105));
    private static final ExerciseState FALLING =
            exercise("Bench Press", session("2026-02-02", 80), session("2026-02-09", 84), session("2026-02-23", 79));

    @Test
    void withoutExercisesThereIsNoFigure() {
        assertThat(improvement()).isEqualTo(Figure.NONE);
    }

    @Test
    void theRateIsTheShareOfExercisesWithARisingSlope() {
        assertThat(improvement(RISING, FALLING)).isEqualTo(new Figure(0.5, 2));
    }

    @Test
    void twoSessionsAreNoTrend() {
        ExerciseState young = exercise("Row", session("2026-02-02", 60), session("2026-02-09", 70));

        assertThat(improvement(RISING, young)).isEqualTo(new Figure(1, 1));
        assertThat(improvement(young)).isEqualTo(Figure.NONE);
    }

    @Test
    void equalSessionsAreNoImprovement() {
        ExerciseState steady = exercise(
                "Row",
                session("2026-02-02", 61.23496995),
                session("2026-02-03", 61.23496995),
                session("2026-02-09", 61.23496995));

        assertThat(improvement(steady)).isEqualTo(new Figure(0, 1));
    }

    @Test
    void aSessionWithoutAnEstimateDoesNotCount() {
        ExerciseState unrated =
                exercise("Row", session("2026-02-02", 60), session("2026-02-09", 0), session("2026-02-16", 70));

        assertThat(improvement(unrated)).isEqualTo(Figure.NONE);
    }

    @Test
    void sessionsCountFromTheSameWeekdayEightWeeksAgo() {
        ExerciseState inside =
                exercise("Row", session("2026-01-07", 60), session("2026-02-09", 65), session("2026-02-16", 70));
        ExerciseState outside =
                exercise("Row", session("2026-01-06", 60), session("2026-02-09", 65), session("2026-02-16", 70));

        assertThat(improvement(inside)).isEqualTo(new Figure(1, 1));
        assertThat(improvement(outside)).isEqualTo(Figure.NONE);
    }

    @Test
    void theSlopeIsOverDaysAndNotOverTheCountOfSessions() {
        // By count the sessions rise (60, 58, 58, 61: slope +0.3), by their days they fall.
        ExerciseState falling = exercise(
                "Row",
                session("2026-02-01", 60),
                session("2026-02-20", 58),
                session("2026-02-21", 58),
                session("2026-02-22", 61));

        assertThat(improvement(falling)).isEqualTo(new Figure(0, 1));
    }

    private static Figure improvement(ExerciseState... exercises) {
        return Improvement.of(List.of(exercises), NOW);
    }
}
