package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole workout as the app logged it.
 *
 * @param sessionId 1–64 characters, the app's own or made by the coach
 * @param workoutType the app's name for the kind of workout
 * @param figures the numbers of the session, by the field that they were sent in; 0 ≤ each
 * @param wearable the numbers of a wearable likewise, heart rate zones as {@code zone1} … {@code zone5}
 * @param durationMinutes length of the session
 */
public record WorkoutSession(
        UserId userId,
        String sessionId,
        String workoutType,
        double durationMinutes,
        Map<String, Double> figures,
        Optional<String> notes,
        List<LoggedExercise> exercises,
        Map<String, Double> wearable,
        Instant createdAt) {

    /** One exercise of a session; reps, weights and rest times (s) have an entry a set. */
    public record LoggedExercise(
            String name,
            int sets,
            List<Integer> reps,
            List<Double> weights,
            List<Integer> restTimes,
            int tweaksApplied,
            double completionQuality) {
        public LoggedExercise {
            reps = List.copyOf(reps);
            weights = List.copyOf(weights);
            restTimes = List.copyOf(restTimes);
        }
    }

    public WorkoutSession {
        figures = Map.copyOf(figures);
        exercises = List.copyOf(exercises);
        wearable = Map.copyOf(wearable);
    }

    /** The same session with another time of creation. */
    public WorkoutSession createdAt(Instant at) {
        return new WorkoutSession(
                userId, sessionId, workoutType, durationMinutes, figures, notes, exercises, wearable, at);
    }
}
