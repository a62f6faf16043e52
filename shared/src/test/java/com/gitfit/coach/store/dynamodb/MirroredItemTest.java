package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Unmappable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is mirrored of an item. */
class MirroredItemTest {
    private static final Map<String, AttributeValue> MODEL = Map.ofEntries(
            Map.entry("version", Values.text("coach-mini-1")),
            Map.entry("modelType", Values.text("gpt2")),
            Map.entry("capabilities", Values.texts(List.of("phrasing"))),
            Map.entry(
                    "performance_metrics",
                    new Fields().number("accuracy", 0.6074).toValue()),
            Map.entry(
                    "deployment_info",
                    new Fields().text("environment", "models").toValue()),
            Map.entry("active", Values.flag(true)),
            Map.entry("createdAt", Values.time(NOW)),
            Map.entry("revision", Values.number(3)),
            Map.entry("metrics", new Fields().number("lever_top1", 0.6074).toValue()),
            Map.entry("files", Values.texts(List.of("coach.json"))));

    @Property(tries = 200)
    void aProfileIsWhatIsDocumentedOfIt(@ForAll long seed) {
        UserProfile profile = AnyLifter.profile(new Random(seed));
        Map<String, AttributeValue> item = new HashMap<>(ProfileItem.attributes(profile));
        item.put("userId", Values.text(profile.userId().value()));
        item.put("createdAt", Values.time(NOW));

        ObjectNode document = document(MirroredItem.PREFERENCES, item, profile.userId() + "", profile.version());

        assertHolds(
                document,
                item,
                "userId",
                "preferences",
                "feedback_patterns",
                "confidence_scores",
                "learning_metadata",
                "createdAt",
                "updatedAt");
    }

    @Property(tries = 200)
    void aTweakIsWhatIsDocumentedOfIt(@ForAll long seed) {
        Tweak tweak = AnyTweak.tweak(new Random(seed));
        Map<String, AttributeValue> item = TweakItem.write(tweak);

        ObjectNode document = document(MirroredItem.TWEAKS, item, tweak.userId() + "/" + tweak.id(), tweak.version());

        assertThat(document.has("user_response")).isEqualTo(tweak.answer().isPresent());
        document.remove("user_response");
        assertHolds(
                document, item, "userId", "tweakId", "exercise", "recommendation", "context", "createdAt", "updatedAt");
    }

    @Property(tries = 200)
    void aLearningEventIsWhatIsDocumentedOfIt(@ForAll long seed) {
        LearningEvent event = AnyWorkout.learningEvent(new Random(seed));
        Map<String, AttributeValue> item = LearningEventItem.write(event);

        ObjectNode document = document(
                MirroredItem.LEARNING_EVENTS,
                item,
                event.userId() + "/" + item.get("eventId").s(),
                1);

        assertHolds(document, item, "userId", "eventType", "eventData", "metadata", "timestamp");
    }

    @Property(tries = 200)
    void aSessionIsWhatIsDocumentedOfIt(@ForAll long seed) {
        WorkoutSession session = AnyWorkout.session(new Random(seed));
        Map<String, AttributeValue> item = new HashMap<>(SessionItem.attributes(session));
        item.putAll(Keys.session(session.userId(), session.sessionId()));
        item.put("version", Values.number(2));

        ObjectNode document = document(MirroredItem.SESSIONS, item, session.userId() + "/" + session.sessionId(), 2);

        assertThat(document.has("wearableData")).isNotEqualTo(session.wearable().isEmpty());
        document.remove("wearableData");
        assertHolds(document, item, "userId", "sessionId", "sessionData", "exercises", "createdAt", "updatedAt");
    }

    @Example
    void aModelIsWhatIsDocumentedOfItAndItsRevisionIsItsVersion() {
        ObjectNode document = document(MirroredItem.MODEL_VERSIONS, MODEL, "coach-mini-1", 3);

        assertHolds(
                document,
                MODEL,
                "version",
                "modelType",
                "capabilities",
                "performance_metrics",
                "deployment_info",
                "active",
                "createdAt");
    }

    @Example
    void ofTheFiguresOfAModelThoseAreMirroredThatAreDocumented() {
        Map<String, AttributeValue> item = new HashMap<>(MODEL);
        item.remove("metrics");
        item.put(
                "performance_metrics",
                new Fields()
                        .number("lever_top1", 0.6074)
                        .number("accuracy", 0.6074)
                        .number("response_time", 412.5)
                        .number("valid_rate", 0.5)
                        .toValue());

        ObjectNode document = document(MirroredItem.MODEL_VERSIONS, item, "coach-mini-1", 3);

        assertThat(document.get("performance_metrics").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("accuracy", "response_time");
    }

    @Example
    void aModelFromBeforeItsChangesWereCountedHasVersionZero() {
        Map<String, AttributeValue> item = new HashMap<>(MODEL);
        item.remove("revision");

        assertThat(((Change) MirroredItem.MODEL_VERSIONS.change(item)).version())
                .isZero();
    }

    @Example
    void thePointerToTheActiveModelIsNoDocument() {
        assertThat(MirroredItem.MODEL_VERSIONS.isDocument(Keys.activeModel())).isFalse();
        assertThat(MirroredItem.MODEL_VERSIONS.isDocument(MODEL)).isTrue();
    }

    @Example
    void aTombstoneIsADeletionAtItsVersion() {
        Map<String, AttributeValue> tombstone = Tombstone.of(Map.of("userId", Values.text("user123")), 4, NOW);

        assertThat(MirroredItem.PREFERENCES.change(tombstone))
                .isEqualTo(Change.deletion(new Change.Id(MirroredTable.PREFERENCES, "user123"), 5));
    }

    @Example
    void aRemovedItemIsADeletionAtTheVersionAfterItsLast() {
        Map<String, AttributeValue> last =
                Map.of("userId", Values.text("user123"), "eventId", Values.text("e/1"), "version", Values.number(1));

        assertThat(MirroredItem.LEARNING_EVENTS.removal(last))
                .isEqualTo(Change.deletion(new Change.Id(MirroredTable.LEARNING_EVENTS, "user123/e/1"), 2));
    }

    @Example
    void wholeNumbersHaveNoFractionAndOthersAreTheSameDouble() {
        ObjectNode json = numbers("1", "100", "-0", "1.50", "0.1", "1E+2", "9007199254740991", "1e30", "1e-130");

        assertThat(json.path("numbers")).hasToString("[1,100,0,1.5,0.1,100,9007199254740991,1.0E30,1.0E-130]");
    }

    @Example
    void whatIsNullIsAbsentButInLists() {
        Map<String, AttributeValue> item = Map.of(
                "exercise",
                AttributeValue.fromM(Map.of("name", Values.text("Squat"), "type", AttributeValue.fromNul(true))),
                "recommendation",
                AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
                "context",
                AttributeValue.fromNul(true));

        assertThat(ItemJson.object(item, List.of("exercise", "recommendation", "context", "user_response")))
                .hasToString("{\"exercise\":{\"name\":\"Squat\"},\"recommendation\":[null]}");
    }

    @Example
    void anItemThatIsNoDocumentIsNamed() {
        Map<String, AttributeValue> key = Map.of("userId", Values.text("user123"), "tweakId", Values.text("t1"));

        for (AttributeValue wrong : List.of(
                Values.text("3"), Values.number(-1), AttributeValue.fromN("1.5"), AttributeValue.fromN("1e20"))) {
            Map<String, AttributeValue> item = new HashMap<>(key);
            item.put("version", wrong);
            assertUnmappable(item);
        }
        Map<String, AttributeValue> binary = new HashMap<>(key);
        binary.put("version", Values.number(1));
        binary.put("context", AttributeValue.fromB(SdkBytes.fromUtf8String("?")));
        assertUnmappable(binary);
    }

    @Example
    void theKeyOfADocumentIsThatOfItsItem() {
        Map<MirroredItem, Map<String, AttributeValue>> keys = Map.of(
                MirroredItem.PREFERENCES, Map.of("userId", Values.text("user123")),
                MirroredItem.TWEAKS, Map.of("userId", Values.text("user123"), "tweakId", Values.text("a/b")),
                MirroredItem.LEARNING_EVENTS, Map.of("userId", Values.text("user123"), "eventId", Values.text("7_a")),
                MirroredItem.SESSIONS, Map.of("userId", Values.text("user123"), "sessionId", Values.text("/")),
                MirroredItem.MODEL_VERSIONS, Map.of("version", Values.text("models/mini")));

        keys.forEach((kind, key) -> assertThat(kind.itemKey(kind.key(key))).contains(key));
        assertThat(MirroredItem.TWEAKS.key(keys.get(MirroredItem.TWEAKS))).isEqualTo("user123/a/b");
    }

    @Example
    void noItemHasTheKeyOfNoDocument() {
        for (String key : List.of("", "user123", "user123/", "/t1")) {
            assertThat(MirroredItem.TWEAKS.itemKey(key)).isEmpty();
        }
        assertThat(MirroredItem.PREFERENCES.itemKey("")).isEmpty();
    }

    @Example
    void everyMirroredTableHasItsItems() {
        for (MirroredTable table : MirroredTable.values()) {
            assertThat(MirroredItem.of(table).mirrored()).isEqualTo(table);
        }
    }

    @Example
    void anItemSaysWhenItChangedLast() {
        Instant later = NOW.plusSeconds(60);
        AttributeValue now = Values.time(NOW);

        assertThat(MirroredItem.TWEAKS.changedAt(Map.of("createdAt", now, "updatedAt", Values.time(later))))
                .contains(later);
        assertThat(MirroredItem.LEARNING_EVENTS.changedAt(Map.of("timestamp", now)))
                .contains(NOW);
        assertThat(MirroredItem.MODEL_VERSIONS.changedAt(Map.of("createdAt", now)))
                .contains(NOW);
        assertThat(MirroredItem.TWEAKS.changedAt(Map.of())).isEqualTo(Optional.empty());
    }

    private static ObjectNode document(MirroredItem kind, Map<String, AttributeValue> item, String key, long version) {
        Change change = (Change) kind.change(item);
        assertThat(change.id()).isEqualTo(new Change.Id(kind.mirrored(), key));
        assertThat(change.version()).isEqualTo(version);
        return change.document().orElseThrow();
    }

    /** Exactly these fields, each with all that the item holds of it. */
    private static void assertHolds(ObjectNode document, Map<String, AttributeValue> item, String... fields) {
        assertThat(document.fieldNames()).toIterable().containsExactlyInAnyOrder(fields);
        for (String field : fields) {
            assertThat(isSame(document.get(field), item.get(field))).as(field).isTrue();
        }
    }

    private static boolean isSame(JsonNode json, AttributeValue value) {
        return switch (value.type()) {
            case S -> json.isTextual() && json.textValue().equals(value.s());
            case N -> json.isNumber() && json.doubleValue() == Double.parseDouble(value.n());
            case BOOL -> json.isBoolean() && json.booleanValue() == value.bool();
            case L -> {
                boolean same = json.isArray() && json.size() == value.l().size();
                for (int i = 0; same && i < json.size(); i++) {
                    same = isSame(json.get(i), value.l().get(i));
                }
                yield same;
            }
            case M ->
                json.isObject()
                        && json.size() == value.m().size()
                        && value.m().entrySet().stream()
                                .allMatch(entry ->
                                        json.has(entry.getKey()) && isSame(json.get(entry.getKey()), entry.getValue()));
            default -> false;
        };
    }

    private static ObjectNode numbers(String... numbers) {
        AttributeValue list = Values.list(List.of(numbers), AttributeValue::fromN);
        return ItemJson.object(Map.of("numbers", list), List.of("numbers"));
    }

    private static void assertUnmappable(Map<String, AttributeValue> item) {
        assertThat(MirroredItem.TWEAKS.change(item))
                .isInstanceOfSatisfying(
                        Unmappable.class,
                        unmappable -> assertThat(unmappable.id())
                                .contains(new Change.Id(MirroredTable.TWEAKS, "user123/t1")));
    }
}
