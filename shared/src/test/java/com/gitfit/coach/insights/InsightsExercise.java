package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Exercises with the sessions that insights look at. */
final class InsightsExercise {
    private InsightsExercise() {}

    static ExerciseKey key(String name) {
        return new ExerciseKey(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** A day's work; 0 kg if no estimate was possible. */
    static SessionSummary session(String day, double e1rmKilograms) {
        return session(LocalDate.parse(day), e1rmKilograms);
    }

    static SessionSummary session(LocalDate day, double e1rmKilograms) {
        return new SessionSummary(day, 60, 8, e1rmKilograms, 8, 1, 1, true);
    }

    static ExerciseState exercise(String name, SessionSummary... sessions) {
        return exercise(name, List.of(sessions));
    }

    static ExerciseState exercise(String name, List<SessionSummary> sessions) {
        return new ExerciseState(
                new UserId("lifter"),
                key(name),
                name,
                1,
                sessions,
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                0.5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
