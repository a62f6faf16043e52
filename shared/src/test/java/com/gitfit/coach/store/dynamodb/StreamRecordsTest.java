package com.gitfit.coach.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.Delivery;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Unmappable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamRecordsTest {
    private static final String TWEAK = "0198f0a1-7c1e-7b7e-9d55-2f1f0c6f2a11.bench-press";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final StreamRecords RECORDS = new StreamRecords(new Tables(Map.of(
            Table.PREFERENCES, "git-fit-coach-dev-AiUserPreferences",
            Table.TWEAKS, "git-fit-coach-dev-AiWorkoutTweaks",
            Table.LEARNING_EVENTS, "git-fit-coach-dev-AiLearningEvents",
            Table.MODEL_VERSIONS, "git-fit-coach-dev-AiModelVersions",
            Table.SESSIONS, "git-fit-coach-dev-WorkoutSessions")));

    private final DynamodbEvent event = EventLoader.loadDynamoDbEvent("events/convex-mirror-insert.json");

    @Test
    void aRecordIsAChangeOfADocument() {
        assertThat(RECORDS.read(event))
                .extracting(
                        delivery -> ((Change) delivery.content()).id(),
                        delivery -> ((Change) delivery.content()).version())
                .containsExactly(
                        tuple(id(MirroredTable.PREFERENCES, "user123"), 5L),
                        tuple(id(MirroredTable.TWEAKS, "user123/" + TWEAK), 1L),
                        tuple(id(MirroredTable.SESSIONS, "user123/monday"), 3L),
                        tuple(id(MirroredTable.LEARNING_EVENTS, "user123/1756807200000_" + TWEAK), 2L),
                        tuple(id(MirroredTable.MODEL_VERSIONS, "coach-mini-246c37246064"), 2L));
    }

    @Test
    void tombstonesAndRemovedItemsAreDeletions() {
        assertThat(RECORDS.read(event))
                .extracting(delivery -> ((Change) delivery.content()).document().isPresent())
                .containsExactly(true, true, false, false, true);
    }

    @Test
    void aRecordKeepsItsNumberAndTime() {
        Delivery first = RECORDS.read(event).getFirst();

        assertThat(first.sequenceNumber()).isEqualTo("100000000000000000111");
        assertThat(first.arrivedAt()).isEqualTo(Instant.ofEpochSecond(1_772_359_201));
    }

    @Test
    void documentsHoldWhatIsDocumentedAsItIsWritten() throws JsonProcessingException {
        Change change = (Change) RECORDS.read(event).get(1).content();

        assertThat(MAPPER.readTree(change.document().orElseThrow().toString()))
                .isEqualTo(MAPPER.readTree("""
                {"userId": "user123", "tweakId": "%s",
                 "exercise": {"name": "Bench Press", "type": "compound", "muscle_groups": ["chest", "triceps"]},
                 "recommendation": {"type": "increase_weight", "original_value": 135, "suggested_value": 140,
                   "confidence": 0.82, "reasoning": "Your last sets were easy.", "factors": ["energy"],
                   "expected_outcome": "stronger", "risk_assessment": "low"},
                 "context": {"workout_phase": "complete_set", "time_of_day": "morning", "day_of_week": 7,
                   "user_energy": 8, "equipment_availability": ["barbell"]},
                 "createdAt": 1772359200000, "updatedAt": 1772359200000}""".formatted(TWEAK)));
    }

    @Test
    void whatARecommendationRestedOnStaysOut() {
        Change before = (Change) RECORDS.read(event).get(1).content();
        AttributeValue basis = new AttributeValue().withB(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        AttributeValue grounds = new AttributeValue().withM(Map.of("basis", basis));
        event.getRecords()
                .get(1)
                .getDynamodb()
                .getNewImage()
                .put("coach", new AttributeValue().withM(Map.of("grounds", grounds)));

        assertThat(RECORDS.read(event).get(1).content()).isEqualTo(before);
    }

    @Test
    void aRecordOfAnotherTableIsNoChange() {
        DynamodbStreamRecord first = event.getRecords().getFirst();
        first.setEventSourceARN("arn:aws:dynamodb:us-east-1:1:table/somebody-elses/stream/2026");
        event.setRecords(List.of(first));

        assertThat(RECORDS.read(event))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.content())
                        .isInstanceOfSatisfying(
                                Unmappable.class, item -> assertThat(item.id()).isEmpty()));
    }

    @Test
    void aRecordWithoutItsImageIsNoChangeOfADocumentThatIsKnown() {
        DynamodbStreamRecord first = event.getRecords().getFirst();
        first.getDynamodb().setNewImage(null);
        event.setRecords(List.of(first));

        assertThat(RECORDS.read(event))
                .extracting(Delivery::content)
                .containsExactly(new Unmappable(
                        Optional.of(id(MirroredTable.PREFERENCES, "user123")),
                        "a record without the image of its item"));
    }

    @Test
    void anAttributeThatNobodyKnowsIsNoReasonToLoseTheOtherRecords() {
        event.getRecords().getFirst().getDynamodb().getNewImage().put("preferences", new AttributeValue());

        assertThat(RECORDS.read(event))
                .hasSize(5)
                .first()
                .extracting(Delivery::content)
                .isEqualTo(new Unmappable(
                        Optional.of(id(MirroredTable.PREFERENCES, "user123")),
                        "an image with an attribute of no known type"));
    }

    private static Change.Id id(MirroredTable table, String key) {
        return new Change.Id(table, key);
    }
}
