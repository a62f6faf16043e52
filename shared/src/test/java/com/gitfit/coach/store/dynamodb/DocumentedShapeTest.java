package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items as they lie in the tables: what is documented as documented, and beside it only what is the coach's own.
 */
final class DocumentedShapeTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());
    private static final Tables TABLES = TestTables.create(CLIENT);
    private static final DynamoDbStore STORE =
            new DynamoDbStore(CLIENT, TABLES, StoreSettings.learningAt(DynamoDbFixture.LEARNING_RATE));
    private static final String MILLISECONDS = Long.toString(NOW.toEpochMilli());

    private final UserId lifter = someone();

    @Test
    void aProfileHasTheShapeOfAiUserPreferences() {
        answered();

        Map<String, AttributeValue> item = only(TABLES.preferences());

        assertThat(item)
                .containsOnlyKeys(
                        "userId",
                        "preferences",
                        "feedback_patterns",
                        "confidence_scores",
                        "learning_metadata",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "coach",
                        "updatedBucket");
        assertThat(item.get("preferences").m())
                .containsOnlyKeys(
                        "preferred_intensity",
                        "volume_tolerance",
                        "rest_time_preference",
                        "exercise_variety",
                        "progression_rate",
                        "form_focus");
        assertThat(item.get("feedback_patterns").m())
                .containsOnlyKeys("acceptance_rate", "modification_frequency", "skip_rate");
        assertThat(item.get("confidence_scores").m())
                .containsOnlyKeys("workout_confidence", "exercise_confidence", "intensity_confidence");
        assertThat(item.get("learning_metadata").m())
                .containsOnlyKeys("total_interactions", "last_updated", "learning_rate", "adaptation_speed")
                .containsEntry("last_updated", Values.text("2026-03-01T10:00:00Z"));
        assertThat(item)
                .containsEntry("createdAt", AttributeValue.fromN(MILLISECONDS))
                .containsEntry("updatedAt", AttributeValue.fromN(MILLISECONDS))
                .containsEntry("version", AttributeValue.fromN("1"));
    }

    @Test
    void anAnsweredTweakHasTheShapeOfAiWorkoutTweaks() {
        Answered answered = answered();

        Map<String, AttributeValue> item = only(TABLES.tweaks());

        assertThat(item)
                .containsOnlyKeys(
                        "userId",
                        "tweakId",
                        "exercise",
                        "recommendation",
                        "context",
                        "user_response",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "coach",
                        "createdBucket")
                .containsEntry("tweakId", Values.text(answered.tweak().id().toString()));
        assertThat(item.get("exercise").m()).containsOnlyKeys("name", "type", "muscle_groups");
        assertThat(item.get("recommendation").m())
                .containsOnlyKeys(
                        "type",
                        "original_value",
                        "suggested_value",
                        "confidence",
                        "reasoning",
                        "factors",
                        "expected_outcome",
                        "risk_assessment")
                .containsEntry("original_value", AttributeValue.fromN("100"))
                .containsEntry("suggested_value", AttributeValue.fromN("105"));
        assertThat(item.get("context").m())
                .containsOnlyKeys(
                        "workout_phase", "time_of_day", "day_of_week", "user_energy", "equipment_availability")
                .containsEntry("workout_phase", Values.text("complete_set"));
        assertThat(item.get("user_response").m())
                .containsOnlyKeys(
                        "accepted",
                        "modified",
                        "skipped",
                        "feedback_ratings",
                        "completion_time",
                        "notes",
                        "responded_at");
        assertThat(item.get("user_response").m().get("feedback_ratings").m())
                .containsOnlyKeys("difficulty", "form_quality");
    }

    @Test
    void aTweakWithoutAnAnswerHasNoResponse() {
        STORE.save(tweak(lifter, BENCH));

        assertThat(only(TABLES.tweaks())).doesNotContainKey("user_response");
    }

    @Test
    void anAnswerHasTheShapeOfAiLearningEvents() {
        answered();

        Map<String, AttributeValue> item = only(TABLES.learningEvents());

        assertThat(item)
                .containsOnlyKeys(
                        "userId",
                        "eventId",
                        "eventType",
                        "eventData",
                        "metadata",
                        "timestamp",
                        "version",
                        "coach",
                        "timestampBucket",
                        "eventTypeBucket",
                        "expiresAt")
                .containsEntry("timestamp", AttributeValue.fromN(MILLISECONDS));
        assertThat(item.get("eventData").m())
                .containsOnlyKeys(
                        "exercise_name",
                        "recommendation_type",
                        "user_action",
                        "context_factors",
                        "performance_metrics",
                        "learning_signals");
        assertThat(item.get("metadata").m())
                .containsOnlyKeys("model_version", "algorithm_version", "confidence_threshold");
    }

    @Test
    void aLearningEventExpiresInSecondsAsTheTableUnderstandsIt() {
        answered();

        long expiry = NOW.plus(Duration.ofDays(180)).getEpochSecond();
        assertThat(only(TABLES.learningEvents()).get("expiresAt").n()).isEqualTo(Long.toString(expiry));
    }

    @Test
    void aSessionHasTheShapeOfWorkoutSessions() {
        STORE.commit(session(lifter, "monday"), STORE.readProfile(lifter, NOW));

        Map<String, AttributeValue> item = only(TABLES.sessions());

        assertThat(item)
                .containsOnlyKeys(
                        "userId",
                        "sessionId",
                        "sessionData",
                        "exercises",
                        "wearableData",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "createdBucket")
                .containsEntry("version", AttributeValue.fromN("1"));
        assertThat(item.get("sessionData").m())
                .containsOnlyKeys("workout_type", "duration", "notes", "total_exercises", "overall_difficulty");
        assertThat(item.get("exercises").l().getFirst().m())
                .containsOnlyKeys(
                        "name", "sets", "reps", "weights", "rest_times", "ai_tweaks_applied", "completion_quality");
        assertThat(item.get("wearableData").m()).containsOnlyKeys("heart_rate_avg", "heart_rate_zones");
        assertThat(item.get("wearableData").m().get("heart_rate_zones").m()).containsOnlyKeys("zone2");
    }

    @Test
    void theIndexesSpreadADayOverEightPartitions() {
        answered();
        String bucket = "2026-03-01#" + Math.floorMod(lifter.value().hashCode(), 8);

        assertThat(only(TABLES.preferences())).containsEntry("updatedBucket", Values.text(bucket));
        assertThat(only(TABLES.tweaks())).containsEntry("createdBucket", Values.text(bucket));
        assertThat(only(TABLES.learningEvents()))
                .containsEntry("timestampBucket", Values.text(bucket))
                .containsEntry("eventTypeBucket", Values.text("feedback_processed#" + bucket));
    }

    @Test
    void aProfileKeepsTheTimeAtWhichItWasCreated() {
        answered();
        Tweak second = tweak(lifter, BENCH);
        STORE.save(second);
        STORE.commit(accepted(STORE.read(lifter, second.id(), NOW).orElseThrow(), NOW.plusSeconds(60)));

        assertThat(only(TABLES.preferences()))
                .containsEntry("createdAt", AttributeValue.fromN(MILLISECONDS))
                .containsEntry("updatedAt", Values.time(NOW.plusSeconds(60)));
    }

    @Test
    void aTombstoneHoldsNothingButItsKeyAndVersion() {
        answered();
        STORE.commit(session(lifter, "monday"), STORE.readProfile(lifter, NOW));

        STORE.delete(lifter, NOW);

        assertThat(only(TABLES.preferences())).containsOnlyKeys("userId", "version", "deleted", "updatedAt");
        assertThat(only(TABLES.state()))
                .containsOnlyKeys("userId", "exerciseKey", "version", "deleted", "updatedAt")
                .containsEntry("version", AttributeValue.fromN("2"))
                .containsEntry("deleted", AttributeValue.fromBool(true));
        assertThat(only(TABLES.sessions())).containsOnlyKeys("userId", "sessionId", "version", "deleted", "updatedAt");
        assertThat(all(TABLES.tweaks())).isEmpty();
        assertThat(all(TABLES.learningEvents())).isEmpty();
    }

    @Test
    void nothingOfATombstoneStaysOnAnItemThatComesBack() {
        answered();
        STORE.commit(session(lifter, "monday"), STORE.readProfile(lifter, NOW));
        STORE.delete(lifter, NOW);

        answered();
        STORE.commit(session(lifter, "monday"), STORE.readProfile(lifter, NOW));

        assertThat(List.of(only(TABLES.preferences()), only(TABLES.state()), only(TABLES.sessions())))
                .allSatisfy(item -> assertThat(item).doesNotContainKey("deleted"));
        assertThat(only(TABLES.sessions())).containsEntry("version", AttributeValue.fromN("3"));
    }

    private Answered answered() {
        Tweak tweak = tweak(lifter, BENCH);
        STORE.save(tweak);
        Answered answered = accepted(STORE.read(lifter, tweak.id(), NOW).orElseThrow(), NOW);
        assertThat(STORE.commit(answered)).isTrue();
        return answered;
    }

    private Map<String, AttributeValue> only(String table) {
        List<Map<String, AttributeValue>> items = all(table);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private List<Map<String, AttributeValue>> all(String table) {
        return CLIENT.query(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("userId = :userId")
                        .expressionAttributeValues(Map.of(":userId", Values.text(lifter.value()))))
                .items();
    }
}
