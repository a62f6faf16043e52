package com.gitfit.coach.mirror.convex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.DeployKey;
import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.MirroredTable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mirror in a Convex deployment: the functions of the module {@code mirror} that is deployed there. An answer that
 * does not fit what was asked is {@code Unreachable}: it says nothing of what was done.
 */
public final class ConvexMirror implements Mirror {
    /** What a call takes at most, but for reading the deploy key. */
    public static final Duration LONGEST_CALL = ConvexClient.TIMEOUT;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ConvexClient client;

    ConvexMirror(ConvexClient client) {
        this.client = client;
    }

    /** The deployment at an address as in {@code https://happy-animal-123.convex.cloud}; connects when it is asked. */
    public static ConvexMirror at(URI deployment, DeployKey key) {
        return new ConvexMirror(new ConvexClient(deployment, key, ConvexClient.CONNECT_TIMEOUT, ConvexClient.TIMEOUT));
    }

    @Override
    public List<Result> apply(List<Change> changes) {
        ArrayNode all = JSON.arrayNode();
        changes.forEach(change -> all.add(json(change)));
        JsonNode outcomes = client.mutation("mirror:apply", JSON.objectNode().set("changes", all));
        if (!outcomes.isArray() || outcomes.size() != changes.size()) {
            throw ConvexAnswer.illegible();
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            results.add(result(changes.get(i), outcomes.get(i)));
        }
        return results;
    }

    @Override
    public Map<String, Held> versionsOf(MirroredTable table, Collection<String> keys) {
        ArrayNode all = JSON.arrayNode();
        keys.forEach(all::add);
        ObjectNode arguments = JSON.objectNode().put("table", table.wireName());
        Map<String, Held> held = new HashMap<>();
        for (Held one : held(client.query("mirror:versionsOf", arguments.set("keys", all)))) {
            held.put(one.key(), one);
        }
        return held;
    }

    @Override
    public Listing listVersions(MirroredTable table, Optional<String> cursor, int limit) {
        ObjectNode arguments = JSON.objectNode()
                .put("table", table.wireName())
                .put("cursor", cursor.orElse(null))
                .put("limit", limit);
        JsonNode page = client.query("mirror:listVersions", arguments);
        JsonNode done = page.path("done");
        JsonNode next = page.path("cursor");
        if (!done.isBoolean() || !(done.booleanValue() || next.isTextual())) {
            throw ConvexAnswer.illegible();
        }
        return new Listing(
                held(page.path("items")), done.booleanValue() ? Optional.empty() : Optional.of(next.textValue()));
    }

    private static ObjectNode json(Change change) {
        ObjectNode json = JSON.objectNode()
                .put("table", change.table().wireName())
                .put("key", change.key())
                .put("version", change.version());
        change.document().ifPresent(document -> json.set("document", document));
        return json;
    }

    private static Result result(Change change, JsonNode outcome) {
        boolean answersIt = outcome.path("table").asText().equals(change.table().wireName())
                && outcome.path("key").asText().equals(change.key());
        if (!answersIt) {
            throw ConvexAnswer.illegible();
        }
        return switch (outcome.path("result").asText()) {
            case "applied" -> Result.APPLIED;
            case "deleted" -> Result.DELETED;
            case "stale" -> Result.STALE;
            default -> throw ConvexAnswer.illegible();
        };
    }

    private static List<Held> held(JsonNode versions) {
        if (!versions.isArray()) {
            throw ConvexAnswer.illegible();
        }
        List<Held> held = new ArrayList<>();
        for (JsonNode one : versions) {
            if (!one.path("key").isTextual()
                    || !one.path("version").isNumber()
                    || !one.path("deleted").isBoolean()) {
                throw ConvexAnswer.illegible();
            }
            held.add(new Held(
                    one.get("key").textValue(),
                    one.get("version").longValue(),
                    one.get("deleted").booleanValue()));
        }
        return held;
    }
}
