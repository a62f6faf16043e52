package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stack's Convex, looked into and disturbed past its API.
 *
 * @param base where it answers
 * @param client may be shared
 */
record Convex(URI base, HttpClient client) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One committed change, in the order of committing. */
    record Committed(String table, String key, long version, String result) {
        boolean moved() {
            return !result.equals("stale");
        }
    }

    /** A Convex of a running stack. */
    static Convex of(RunningCoach coach) {
        return new Convex(coach.stack().convex().uri(), Api.newClient());
    }

    /**
     * From now on calls go wrong at random.
     *
     * @param rates of all calls, by the name of a fault
     * @param seed of the chance
     */
    void disturb(Map<String, Double> rates, long seed) {
        ObjectNode body = JSON.createObjectNode().put("seed", seed);
        rates.forEach(body.putObject("rates")::put);
        post("/__test/faults", body);
    }

    /** No call goes wrong any more. */
    void leaveAlone() {
        post("/__test/faults", JSON.createObjectNode());
    }

    /** Forgets every document, and what it has counted. */
    void forgetEverything() {
        post("/__test/reset", JSON.createObjectNode());
    }

    /** Every document of a table, without what Convex adds to it. */
    List<JsonNode> documents(String table) {
        var documents = new ArrayList<JsonNode>();
        for (JsonNode document : post("/__test/dump", JSON.createObjectNode().put("table", table))) {
            ((ObjectNode) document).remove(List.of("_id", "_creationTime"));
            documents.add(document);
        }
        return documents;
    }

    /** Every change that it has committed so far. */
    List<Committed> history() {
        var history = new ArrayList<Committed>();
        for (JsonNode entry : (ArrayNode) post("/__test/history", JSON.createObjectNode())) {
            history.add(new Committed(
                    entry.path("table").asText(),
                    entry.path("key").asText(),
                    entry.path("version").asLong(),
                    entry.path("result").asText()));
        }
        return history;
    }

    /** How many calls of functions have reached it so far, whatever became of them. */
    int calls() {
        return post("/__test/calls", JSON.createObjectNode()).size();
    }

    /** Waits until a table has a document of somebody; fails after the time given. */
    void awaitDocument(String table, String userId, Duration atMost) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (documentsOf(table, userId).isEmpty()) {
            assertThat(Instant.now()).as("still no document of %s", userId).isBefore(end);
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** The documents of a table that are somebody's. */
    List<JsonNode> documentsOf(String table, String userId) {
        return documents(table).stream()
                .filter(document -> document.path("userId").asText().equals(userId))
                .toList();
    }

    private JsonNode post(String path, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
