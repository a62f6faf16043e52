package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.domain.WorkoutSession.LoggedExercise;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads the body of {@code POST /session}. Its three compound fields may also have the names that the stored sessions
 * have: {@code sessionId}, {@code sessionData} and {@code wearableData}.
 */
public final class SessionDecoder {
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int MOST_EXERCISES = 100;
    private static final int MOST_SETS = 100;
    private static final int LONGEST_LINE = 100;
    private static final Range MINUTES = new Range(0, 1440);
    private static final Range DURATION = new Range(0, 86_400);
    private static final Range QUALITY = new Range(0, 100);
    private static final Range COUNT = new Range(0, 1000);
    private static final Range SETS = new Range(0, MOST_SETS);
    private static final Range KILOCALORIES = new Range(0, 20_000);
    private static final Range STEPS = new Range(0, 200_000);

    private static final Map<String, String> STORED_NAMES =
            Map.of("sessionId", "session_id", "sessionData", "session_data", "wearableData", "wearable_data");
    private static final List<String> EXERCISE_COUNTS = List.of("total_exercises", "completed_exercises");
    private static final List<String> TWEAK_COUNTS = List.of("ai_recommendations_count", "ai_recommendations_accepted");
    private static final List<String> RATINGS = List.of("overall_difficulty", "overall_satisfaction");
    private static final List<String> OPTIONAL_RATINGS = List.of("energy_before", "energy_after", "perceived_exertion");
    private static final List<String> HEART_RATES = List.of("heart_rate_avg", "heart_rate_max");
    private static final List<String> ZONES = List.of("zone1", "zone2", "zone3", "zone4", "zone5");

    private SessionDecoder() {}

    /**
     * A session to be stored.
     *
     * @param newId makes the id of a session that came without one
     * @param now when it came
     * @throws CoachException VALIDATION_FAILED with everything that is wrong
     */
    public static WorkoutSession decode(JsonNode body, Supplier<String> newId, Instant now) {
        Fields fields = Fields.of(renamed(body));
        UserId userId = UserIds.read(fields);
        Optional<String> sessionId = sessionId(fields);
        Fields data = fields.object("session_data");
        String type = data.line("workout_type", LONGEST_LINE);
        double minutes = data.number("duration", DURATION);
        Map<String, Double> figures = figures(data);
        Optional<String> notes = data.optionalParagraphs("notes", Feedback.MAX_NOTES);
        List<LoggedExercise> exercises = fields.require("exercises").objects("exercises", MOST_EXERCISES).stream()
                .map(SessionDecoder::exercise)
                .toList();
        Map<String, Double> wearable = wearable(fields.optionalObject("wearable_data"));
        fields.check();
        return new WorkoutSession(
                userId, sessionId.orElseGet(newId), type, minutes, figures, notes, exercises, wearable, now);
    }

    /** Whether a text can be the id of a session. */
    public static boolean isSessionId(String text) {
        return SESSION_ID.matcher(text).matches();
    }

    private static JsonNode renamed(JsonNode body) {
        ObjectNode renamed = body.deepCopy();
        STORED_NAMES.forEach((stored, name) -> {
            if (renamed.has(stored) && !renamed.has(name)) {
                renamed.set(name, renamed.remove(stored));
            }
        });
        return renamed;
    }

    private static Optional<String> sessionId(Fields fields) {
        Optional<String> id = fields.optionalLine("session_id", LONGEST_LINE);
        if (id.isPresent() && !isSessionId(id.get())) {
            fields.problem("session_id", "must have 1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
        return id;
    }

    private static Map<String, Double> figures(Fields data) {
        Map<String, Double> figures = new HashMap<>();
        EXERCISE_COUNTS.forEach(name -> figures.put(name, (double) data.integer(name, SETS)));
        TWEAK_COUNTS.forEach(name -> figures.put(name, (double) data.integer(name, COUNT)));
        RATINGS.forEach(name -> figures.put(name, data.number(name, Range.RATING)));
        OPTIONAL_RATINGS.forEach(name -> put(figures, name, data.optionalNumber(name, Range.RATING)));
        return figures;
    }

    private static LoggedExercise exercise(Fields fields) {
        List.of("reps", "weights", "rest_times").forEach(fields::require);
        return new LoggedExercise(
                fields.line("name", ExercisePlan.MAX_NAME_LENGTH),
                fields.integer("sets", SETS),
                fields.integers("reps", MOST_SETS, COUNT),
                fields.numbers("weights", MOST_SETS, Range.WEIGHT),
                fields.integers("rest_times", MOST_SETS, Range.REST_SECONDS),
                fields.integer("ai_tweaks_applied", COUNT),
                fields.number("completion_quality", QUALITY));
    }

    private static Map<String, Double> wearable(Fields fields) {
        Map<String, Double> figures = new HashMap<>();
        HEART_RATES.forEach(name -> put(figures, name, fields.optionalNumber(name, Range.HEART_RATE)));
        put(figures, "calories_burned", fields.optionalNumber("calories_burned", KILOCALORIES));
        fields.optionalInteger("steps", STEPS).ifPresent(steps -> figures.put("steps", (double) steps));
        put(figures, "active_time", fields.optionalNumber("active_time", MINUTES));
        if (fields.has("heart_rate_zones")) {
            Fields zones = fields.optionalObject("heart_rate_zones");
            ZONES.forEach(name -> figures.put(name, zones.number(name, MINUTES)));
        }
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, OptionalDouble value) {
        value.ifPresent(figure -> figures.put(name, figure));
    }
}
