package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether Convex holds what DynamoDB does, document by document and field by field. What belongs to a document is said
 * here once more, by what does not: a field that the mirror forgets is missed.
 */
final class Parity {
    /** By the logical id of a table what its documents are called in Convex. */
    static final Map<String, String> TABLES = Map.of(
            "PreferencesTable", "aiUserPreferences",
            "TweaksTable", "aiWorkoutTweaks",
            "LearningEventsTable", "aiLearningEvents",
            "SessionsTable", "workoutSessions",
            "ModelVersionsTable", "aiModelVersions");

    private static final Set<String> KEPT_TO_OURSELVES = Set.of(
            "coach",
            "createdBucket",
            "updatedBucket",
            "timestampBucket",
            "eventTypeBucket",
            "eventId",
            "expiresAt",
            "revision",
            "prefix",
            "checksum",
            "bytes",
            "files",
            "metrics",
            "rankingWeight",
            "algorithmVersion");

    private static final AttributeValue POINTER = AttributeValue.fromS("#active");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private Parity() {}

    /** Waits until both hold the same; after the time given it fails with the differences. */
    static void await(RunningCoach coach, Convex convex, Duration atMost) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (!mirrored(convex).equals(stored(coach)) && Instant.now().isBefore(end)) {
            Thread.sleep(LOOK_AGAIN);
        }
        Map<String, Map<JsonNode, Integer>> mirrored = mirrored(convex);
        stored(coach)
                .forEach((table, documents) -> assertThat(mirrored.get(table))
                        .as("%s in Convex", table)
                        .containsExactlyInAnyOrderEntriesOf(documents));
    }

    /** How many documents there are in all. */
    static int size(Convex convex) {
        return mirrored(convex).values().stream()
                .flatMap(documents -> documents.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Every document by its table, with how often it is there. */
    private static Map<String, Map<JsonNode, Integer>> mirrored(Convex convex) {
        var mirrored = new TreeMap<String, Map<JsonNode, Integer>>();
        TABLES.values().forEach(table -> mirrored.put(table, counted(convex.documents(table))));
        return mirrored;
    }

    private static Map<String, Map<JsonNode, Integer>> stored(RunningCoach coach) {
        var stored = new TreeMap<String, Map<JsonNode, Integer>>();
        try (StoredItems items = coach.items()) {
            Map<String, Set<Map<String, AttributeValue>>> all = items.all();
            TABLES.forEach((logicalId, table) -> stored.put(
                    table,
                    counted(all.getOrDefault(logicalId, Set.of()).stream()
                            .filter(item -> !item.containsKey("deleted"))
                            .filter(item -> !POINTER.equals(item.get("version")))
                            .map(item -> document(table, item))
                            .toList())));
        }
        return stored;
    }

    private static JsonNode document(String table, Map<String, AttributeValue> item) {
        var fields = new HashMap<>(item);
        fields.keySet().removeAll(KEPT_TO_OURSELVES);
        // The documented model has no time of its last change, and its version is its name.
        fields.remove(table.equals("aiModelVersions") ? "updatedAt" : "version");
        return json(AttributeValue.fromM(fields));
    }

    private static Map<JsonNode, Integer> counted(List<JsonNode> documents) {
        var counted = new HashMap<JsonNode, Integer>();
        documents.forEach(document -> counted.merge(evened(document), 1, Integer::sum));
        return counted;
    }

    private static JsonNode json(AttributeValue value) {
        return switch (value.type()) {
            case S -> JsonNodeFactory.instance.textNode(value.s());
            case N -> JsonNodeFactory.instance.numberNode(Double.parseDouble(value.n()));
            case BOOL -> JsonNodeFactory.instance.booleanNode(value.bool());
            case L -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                value.l().forEach(element -> list.add(json(element)));
                yield list;
            }
            case M -> {
                ObjectNode map = JsonNodeFactory.instance.objectNode();
                value.m().forEach((name, field) -> map.set(name, json(field)));
                yield map;
            }
            default -> throw new AssertionError("an item has a " + value.type());
        };
    }

    /** The same with every number as a double, which is what Convex keeps. */
    private static JsonNode evened(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.asDouble());
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(evened(element)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> map.set(field.getKey(), evened(field.getValue())));
            return map;
        }
        return node;
    }
}
