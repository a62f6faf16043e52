package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.domain.WorkoutSession.LoggedExercise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDecoderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final String EVERYTHING = Post.SESSION.everything();

    @Test
    void everyFieldIsRead() {
        WorkoutSession session = decode(EVERYTHING);

        assertThat(session.userId()).isEqualTo(ARequest.USER);
        assertThat(session.sessionId()).isEqualTo("2026-03-02.evening");
        assertThat(session.workoutType()).isEqualTo("strength");
        assertThat(session.durationMinutes()).isEqualTo(52.5);
        assertThat(session.notes()).contains("New shoes.");
        assertThat(session.createdAt()).isEqualTo(NOW);
        assertThat(session.figures())
                .containsOnly(
                        entry("total_exercises", 2.0),
                        entry("completed_exercises", 1.0),
                        entry("ai_recommendations_count", 4.0),
                        entry("ai_recommendations_accepted", 3.0),
                        entry("overall_difficulty", 7.0),
                        entry("overall_satisfaction", 8.5),
                        entry("energy_before", 8.0),
                        entry("energy_after", 5.0),
                        entry("perceived_exertion", 7.0));
        assertThat(session.exercises())
                .containsExactly(new LoggedExercise(
                        "Bench Press", 3, List.of(10, 10, 9), List.of(135.0, 140.0, 142.5), List.of(90, 90), 1, 8));
        assertThat(session.wearable())
                .containsOnly(
                        entry("heart_rate_avg", 121.0),
                        entry("heart_rate_max", 165.0),
                        entry("calories_burned", 410.0),
                        entry("steps", 2300.0),
                        entry("active_time", 41.0),
                        entry("zone1", 10.0),
                        entry("zone2", 22.0),
                        entry("zone3", 14.0),
                        entry("zone4", 6.0),
                        entry("zone5", 0.5));
    }

    @Test
    void aSessionWithoutAnIdGetsOne() {
        assertThat(decode(Body.without(EVERYTHING, "session_id")).sessionId()).isEqualTo("made by the coach");
    }

    @Test
    void aSessionMayHaveNoExerciseAndNoWearable() {
        WorkoutSession session = decode(Body.without(Body.with(EVERYTHING, "exercises", "[]"), "wearable_data"));

        assertThat(session.exercises()).isEmpty();
        assertThat(session.wearable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-Z.a_z:0-9", "2026-03-02.evening"})
    void someTextsAreIdsOfSessions(String id) {
        assertThat(SessionDecoder.isSessionId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a@b", "a\n", "é"})
    void otherTextsAreNot(String id) {
        assertThat(SessionDecoder.isSessionId(id)).isFalse();
    }

    private static WorkoutSession decode(String body) {
        return SessionDecoder.decode(Json.readObject(body), () -> "made by the coach", NOW);
    }
}
