package com.gitfit.coach.functions.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.BodyContract;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.store.InMemoryStore.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionHandlerTest implements BodyContract {
    private static final Call SESSION = Call.of("session-post.json");
    private static final Call NAMELESS = SESSION.without("/session_id");

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(SessionHandler::new);

    @Override
    public TestCoach coach() {
        return coach;
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Call call() {
        return SESSION;
    }

    @Test
    void aNewSessionIsCreated() {
        Reply reply = client.send(SESSION).isSuccess();

        assertThat(reply.text("/stored")).isEqualTo("created");
        assertThat(reply.text("/session_id")).isEqualTo("2026-01-05.morning");
        assertThat(reply.text("/user_id")).isEqualTo(Call.USER);
        assertThat(reply.text("/timestamp")).isEqualTo(SteppingClock.START.toString());
        assertThat(coach.store().takeCalls()).isEqualTo(2);
        assertThat(coach.everythingOf(Call.USER).sessions()).singleElement().satisfies(session -> {
            assertThat(session.durationMinutes()).isEqualTo(52);
            assertThat(session.exercises()).hasSize(2);
            assertThat(session.notes()).contains("New shoes.");
            assertThat(session.createdAt()).isEqualTo(SteppingClock.START);
        });
    }

    @Test
    void theSameSessionAgainIsUnchangedAndLearnedFromOnce() {
        client.send(SESSION).isSuccess();
        var before = coach.everythingOf(Call.USER);
        coach.clock().advance(Duration.ofMinutes(1));

        assertThat(client.send(SESSION).isSuccess().text("/stored")).isEqualTo("unchanged");

        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    void theNamesOfStoredSessionsAreUnderstoodToo() {
        Call stored = SESSION;
        for (String name : List.of("session_id:sessionId", "session_data:sessionData", "wearable_data:wearableData")) {
            String ours = "/" + name.substring(0, name.indexOf(':'));
            String theirs = "/" + name.substring(name.indexOf(':') + 1);
            stored = stored.withJson(theirs, SESSION.json().at(ours).toString()).without(ours);
        }

        assertThat(client.send(SESSION).isSuccess().text("/stored")).isEqualTo("created");
        assertThat(client.send(stored).isSuccess().text("/stored")).isEqualTo("unchanged");
    }

    @Test
    void anotherSessionUnderTheSameIdIsAConflictAndChangesNothing() {
        client.send(SESSION).isSuccess();
        var before = coach.everythingOf(Call.USER);

        client.send(SESSION.with("/session_data/duration", 53)).isRefusal(409, "SESSION_CONFLICT");
        client.send(SESSION.without("/session_data/notes")).isRefusal(409, "SESSION_CONFLICT");

        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    void twoUsersMayHaveSessionsOfTheSameId() {
        client.send(SESSION).isSuccess();

        Reply other = client.send(SESSION.from("somebody").with("/session_data/duration", 90))
                .isSuccess();

        assertThat(other.text("/stored")).isEqualTo("created");
        assertThat(typicalMinutes(Call.USER)).isEqualTo(52);
    }

    @Test
    void aSessionWithoutAnIdIsGivenOne() {
        String first = client.send(NAMELESS).isSuccess().text("/session_id");
        String second = client.send(NAMELESS).isSuccess().text("/session_id");

        assertThat(first).isNotBlank().isNotEqualTo(second);
        assertThat(coach.everythingOf(Call.USER).sessions()).hasSize(2);
    }

    @Test
    void anIdempotencyKeyMakesTryingAgainSafe() {
        Call keyed = NAMELESS.withHeader("idempotency-key", "b7c1.try:1");

        Reply first = client.send(keyed).isSuccess();
        Reply second = client.send(keyed).isSuccess();

        assertThat(first.text("/stored")).isEqualTo("created");
        assertThat(second.text("/stored")).isEqualTo("unchanged");
        assertThat(second.text("/session_id")).isEqualTo(first.text("/session_id"));
        assertThat(coach.everythingOf(Call.USER).sessions()).hasSize(1);
    }

    @Test
    void aSessionsOwnIdCountsMoreThanTheKey() {
        Reply reply = client.send(SESSION.withHeader("idempotency-key", "key")).isSuccess();

        assertThat(reply.text("/session_id")).isEqualTo("2026-01-05.morning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aKeyThatCannotBeAnIdIsPassedOver(String key) {
        Reply reply = client.send(NAMELESS.withHeader("idempotency-key", key)).isSuccess();

        assertThat(reply.text("/session_id")).isNotEqualTo(key);
    }

    @Test
    void theTypicalSessionLengthIsLearned() {
        client.send(SESSION).isSuccess();
        assertThat(typicalMinutes(Call.USER)).isEqualTo(52);

        client.send(NAMELESS.with("/session_data/duration", 72)).isSuccess();

        assertThat(typicalMinutes(Call.USER)).isCloseTo(56, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 301, 1440})
    void aLengthThatIsNoWorkoutsTeachesNothing(int minutes) {
        client.send(SESSION.with("/session_data/duration", minutes)).isSuccess();

        assertThat(coach.profile(Call.USER).timeConstraints()).isEmpty();
    }

    @Test
    void aLostRaceIsRunAgain() {
        coach.store().failNextCommit(Failure.LOST_RACE);
        coach.store().failNextCommit(Failure.LOST_RACE);

        assertThat(client.send(SESSION).isSuccess().text("/stored")).isEqualTo("created");
        assertThat(coach.profile(Call.USER).version()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLostIsNotStoredTwice() {
        coach.store().failNextCommit(Failure.ANSWER_LOST);

        client.send(SESSION).isRefusal(503, "STORE_UNAVAILABLE");

        assertThat(client.send(SESSION).isSuccess().text("/stored")).isEqualTo("unchanged");
        assertThat(coach.profile(Call.USER).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/session_data/duration, -1, session_data.duration",
        "/session_data/duration, 86401, session_data.duration",
        "/session_data/duration, 1e308, session_data.duration",
        "/session_data/duration, '\"52\"', session_data.duration",
        "/session_data/total_exercises, 1.5, session_data.total_exercises",
        "/session_data/overall_difficulty, 0, session_data.overall_difficulty",
        "/session_data/energy_before, 11, session_data.energy_before",
        "/session_data/workout_type, '\"\"', session_data.workout_type",
        "/session_data/notes, null, session_data.notes",
        "/session_id, '\"a b\"', session_id",
        "/session_id, 7, session_id",
        "/exercises, {}, exercises",
        "/wearable_data, [], wearable_data",
        "/wearable_data/heart_rate_avg, 10, wearable_data.heart_rate_avg",
        "/wearable_data/heart_rate_max, 251, wearable_data.heart_rate_max",
        "/wearable_data/steps, 0.5, wearable_data.steps",
        "/wearable_data/calories_burned, 20001, wearable_data.calories_burned",
        "/wearable_data/active_time, 1441, wearable_data.active_time",
        "/wearable_data/heart_rate_zones/zone1, 1441, wearable_data.heart_rate_zones.zone1"
    })
    void aFieldOutOfBoundsIsNamedAndNothingIsStored(String pointer, String json, String field) {
        client.send(SESSION.withJson(pointer, json)).refuses(field);

        assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
    }

    @Test
    void anIncompleteSetOfZonesNamesTheMissingOne() {
        client.send(SESSION.without("/wearable_data/heart_rate_zones/zone3"))
                .refuses("wearable_data.heart_rate_zones.zone3");
    }

    @Test
    void aProblemInsideAnExerciseIsNamedWithItsPlace() {
        Call call = SESSION.withJson("/exercises", """
                [{"name": "Squat", "sets": 1, "reps": [-1], "weights": [100], "rest_times": [],
                  "ai_tweaks_applied": 0, "completion_quality": 9}]""");

        client.send(call).refuses("exercises[0].reps");
    }

    @Test
    void numbersThatNoStoreCanTellFromZeroAreZero() {
        Call tiny = SESSION.withJson("/wearable_data/calories_burned", "1e-200");

        client.send(tiny).isSuccess();

        assertThat(client.send(SESSION.with("/wearable_data/calories_burned", 0))
                        .text("/stored"))
                .isEqualTo("unchanged");
    }

    private double typicalMinutes(String user) {
        Optional<TimeConstraints> known = coach.profile(user).timeConstraints();
        return known.orElseThrow().typicalSessionMinutes();
    }
}
