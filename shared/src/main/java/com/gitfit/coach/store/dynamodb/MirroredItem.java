package com.gitfit.coach.store.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.Mapped;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Unmappable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the items of a mirrored table are documents: which attributes are the key, count the changes, and are documented.
 */
enum MirroredItem {
    PREFERENCES(
            MirroredTable.PREFERENCES,
            Table.PREFERENCES,
            List.of(Attributes.USER_ID),
            Attributes.VERSION,
            List.of(
                    Attributes.USER_ID,
                    "preferences",
                    "feedback_patterns",
                    "confidence_scores",
                    "learning_metadata",
                    Attributes.CREATED_AT,
                    Attributes.UPDATED_AT)),
    TWEAKS(
            MirroredTable.TWEAKS,
            Table.TWEAKS,
            List.of(Attributes.USER_ID, Attributes.TWEAK_ID),
            Attributes.VERSION,
            List.of(
                    Attributes.USER_ID,
                    Attributes.TWEAK_ID,
                    "exercise",
                    "recommendation",
                    "context",
                    Attributes.USER_RESPONSE,
                    Attributes.CREATED_AT,
                    Attributes.UPDATED_AT)),
    LEARNING_EVENTS(
            MirroredTable.LEARNING_EVENTS,
            Table.LEARNING_EVENTS,
            List.of(Attributes.USER_ID, Attributes.EVENT_ID),
            Attributes.VERSION,
            List.of(Attributes.USER_ID, "eventType", "eventData", "metadata", Attributes.TIMESTAMP)),
    MODEL_VERSIONS(
            MirroredTable.MODEL_VERSIONS,
            Table.MODEL_VERSIONS,
            List.of(Attributes.VERSION),
            Attributes.REVISION,
            List.of(
                    Attributes.VERSION,
                    "modelType",
                    "capabilities",
                    Figures.ATTRIBUTE,
                    "deployment_info",
                    "active",
                    Attributes.CREATED_AT)),
    SESSIONS(
            MirroredTable.SESSIONS,
            Table.SESSIONS,
            List.of(Attributes.USER_ID, Attributes.SESSION_ID),
            Attributes.VERSION,
            List.of(
                    Attributes.USER_ID,
                    Attributes.SESSION_ID,
                    "sessionData",
                    "exercises",
                    "wearableData",
                    Attributes.CREATED_AT,
                    Attributes.UPDATED_AT));

    /** Of a model; it was registered with more of them once, for which the mirror has no place. */
    private static final class Figures {
        private static final String ATTRIBUTE = "performance_metrics";
        private static final List<String> DOCUMENTED =
                List.of("accuracy", "response_time", "memory_usage", "personalization_score");
    }

    /** No user id holds it. */
    private static final String SEPARATOR = "/";

    private final MirroredTable mirrored;
    private final Table table;
    private final List<String> key;
    private final String version;
    private final List<String> documented;

    MirroredItem(MirroredTable mirrored, Table table, List<String> key, String version, List<String> documented) {
        this.mirrored = mirrored;
        this.table = table;
        this.key = key;
        this.version = version;
        this.documented = documented;
    }

    static MirroredItem of(MirroredTable mirrored) {
        return Stream.of(values())
                .filter(item -> item.mirrored == mirrored)
                .findFirst()
                .orElseThrow();
    }

    MirroredTable mirrored() {
        return mirrored;
    }

    Table table() {
        return table;
    }

    /** The pointer to the active model lies among the models, and is none. */
    boolean isDocument(Map<String, AttributeValue> keyOrItem) {
        return this != MODEL_VERSIONS
                || !keyOrItem.get(Attributes.VERSION).equals(Keys.activeModel().get(Attributes.VERSION));
    }

    /** The key of the document. */
    String key(Map<String, AttributeValue> keyOrItem) {
        return key.stream().map(name -> keyOrItem.get(name).s()).collect(Collectors.joining(SEPARATOR));
    }

    /** The key of the item; nothing if no document of this table has that key. */
    Optional<Map<String, AttributeValue>> itemKey(String documentKey) {
        String[] parts = documentKey.split(SEPARATOR, key.size());
        if (parts.length < key.size() || List.of(parts).contains("")) {
            return Optional.empty();
        }
        Map<String, AttributeValue> itemKey = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            itemKey.put(key.get(i), Values.text(parts[i]));
        }
        return Optional.of(itemKey);
    }

    /** What an item says; a tombstone says that the document is gone. */
    Mapped change(Map<String, AttributeValue> item) {
        return mapped(item, () -> {
            long count = version(item);
            return Tombstone.is(new Document(item))
                    ? Change.deletion(id(item), count)
                    : Change.put(id(item), count, document(item));
        });
    }

    private ObjectNode document(Map<String, AttributeValue> item) {
        ObjectNode document = ItemJson.object(item, documented);
        if (this == MODEL_VERSIONS && document.get(Figures.ATTRIBUTE) instanceof ObjectNode figures) {
            figures.retain(Figures.DOCUMENTED);
        }
        return document;
    }

    /** What it says that an item was removed. */
    Mapped removal(Map<String, AttributeValue> last) {
        return mapped(last, () -> Change.deletion(id(last), version(last) + 1));
    }

    /** When an item was written last, if it says so. */
    Optional<Instant> changedAt(Map<String, AttributeValue> item) {
        return Stream.of(Attributes.UPDATED_AT, Attributes.TIMESTAMP, Attributes.CREATED_AT)
                .map(item::get)
                .filter(value -> value != null && value.n() != null)
                .findFirst()
                .map(value -> Instant.ofEpochMilli(new BigDecimal(value.n()).longValue()));
    }

    private Mapped mapped(Map<String, AttributeValue> item, Supplier<Change> mapping) {
        try {
            return mapping.get();
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
            return new Unmappable(Optional.of(id(item)), "an item that is no document: " + e.getMessage());
        }
    }

    private Change.Id id(Map<String, AttributeValue> item) {
        return new Change.Id(mirrored, key(item));
    }

    /** Items that were written before their changes were counted have none. */
    private long version(Map<String, AttributeValue> item) {
        AttributeValue count = item.get(version);
        if (count == null) {
            return 0;
        }
        if (count.n() == null) {
            throw new IllegalStateException(version + " is no number");
        }
        return new BigDecimal(count.n()).longValueExact();
    }
}
