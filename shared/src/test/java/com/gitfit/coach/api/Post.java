package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * The four requests that carry a body, each read as its handler reads it, with a body in which every field is stated.
 */
enum Post {
    RECOMMENDATION("/recommendation", body -> RecommendationDecoder.decode(body).userId(), """
            {
              "user_id": "user-1",
              "exercise_data": {
                "exercise_name": "Squat", "planned_sets": 5, "planned_reps": 5, "planned_weight": 100.5,
                "current_set": 3, "unit": "kg", "weight_increment": 1.25, "bar_weight": 20, "rep_range": [4, 6],
                "planned_rest": 180, "last_reps": 5, "last_rpe": 8, "pain": 1
              },
              "context": {
                "time_of_day": "evening", "day_of_week": 5, "user_energy": 6, "user_motivation": 8,
                "available_time": 45, "equipment_availability": ["barbell", "rack"], "gym_crowding": "high",
                "goal": "strength",
                "previous_performance": {
                  "last_workout_quality": 8, "recent_progression": "increasing", "recovery_status": "tired"
                },
                "wearable_data": {
                  "heart_rate_variability": 62.5, "sleep_quality": 7, "stress_level": 3, "heart_rate": 118
                }
              },
              "event_type": "complete_set"
            }"""),
    FEEDBACK("/feedback", body -> FeedbackDecoder.decode(body).userId(), """
            {
              "user_id": "user-1",
              "tweak_id": "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_bench-press",
              "feedback": {
                "accepted": true, "modified": true, "skipped": false,
                "difficulty_rating": 7, "effectiveness_rating": 8, "perceived_exertion": 6, "form_quality": 9,
                "custom_adjustment": 137.5, "completion_time": 45, "notes": "Felt perfect!\\nAgain.",
                "confirm_blacklist": "Push-Ups"
              }
            }"""),
    EVENT("/event", body -> EventDecoder.decode(body).request().userId(), """
            {
              "user_id": "user-1",
              "event": "struggle_set",
              "user_data": {
                "current_program": {
                  "exercise_name": "Squat", "planned_sets": 5, "planned_reps": 5, "planned_weight": 100.5, "unit": "kg"
                }
              },
              "context": {
                "weight_increment": 1.25, "bar_weight": 20, "last_reps": 4, "last_rpe": 9, "pain": 1,
                "user_energy": 6, "user_motivation": 8, "available_time": 45, "equipment_availability": ["barbell"],
                "gym_crowding": "high"
              }
            }"""),
    SESSION("/session", body -> session(body), """
            {
              "user_id": "user-1",
              "session_id": "2026-03-02.evening",
              "session_data": {
                "workout_type": "strength", "duration": 52.5, "total_exercises": 2, "completed_exercises": 1,
                "ai_recommendations_count": 4, "ai_recommendations_accepted": 3,
                "overall_difficulty": 7, "overall_satisfaction": 8.5,
                "energy_before": 8, "energy_after": 5, "perceived_exertion": 7, "notes": "New shoes."
              },
              "exercises": [
                {
                  "name": "Bench Press", "sets": 3, "reps": [10, 10, 9], "weights": [135, 140, 142.5],
                  "rest_times": [90, 90], "ai_tweaks_applied": 1, "completion_quality": 8
                }
              ],
              "wearable_data": {
                "heart_rate_avg": 121, "heart_rate_max": 165, "calories_burned": 410, "steps": 2300, "active_time": 41,
                "heart_rate_zones": {"zone1": 10, "zone2": 22, "zone3": 14, "zone4": 6, "zone5": 0.5}
              }
            }""");

    private final String path;
    private final Function<JsonNode, UserId> decoder;
    private final String everything;

    Post(String path, Function<JsonNode, UserId> decoder, String everything) {
        this.path = path;
        this.decoder = decoder;
        this.everything = everything;
    }

    /** A valid body with every field. */
    String everything() {
        return everything;
    }

    AnHttpRequest request(String body) {
        return AnHttpRequest.post(path, body);
    }

    AnHttpRequest binary(byte[] bytes) {
        return AnHttpRequest.postBinary(path, bytes);
    }

    /** What a body is answered with. */
    Served served(String body) {
        return served(request(body));
    }

    Served served(AnHttpRequest request) {
        return Served.of(request, this::handle);
    }

    private Object handle(ApiRequest request) {
        request.requireActingFor(decoder.apply(request.json()));
        return Map.of("success", true);
    }

    private static UserId session(JsonNode body) {
        return SessionDecoder.decode(body, () -> "new", Instant.EPOCH).userId();
    }
}
