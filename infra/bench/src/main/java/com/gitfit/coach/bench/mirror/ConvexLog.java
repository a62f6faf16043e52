package com.gitfit.coach.bench.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the local Convex has seen and done, as it remembers it. */
public final class ConvexLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param base where it answers */
    public ConvexLog(URI base) {
        this.base = base;
    }

    /**
     * A change that it has committed.
     *
     * @param at when, to the millisecond
     * @param key of the document
     * @param version that it was given
     * @param moved whether it was newer than what was held
     */
    public record Committed(Instant at, String key, long version, boolean moved) {}

    /** Every committed change, in order. */
    public List<Committed> history() {
        List<Committed> history = new ArrayList<>();
        for (JsonNode entry : post("/__test/history")) {
            history.add(new Committed(
                    Instant.ofEpochMilli(entry.path("at").asLong()),
                    entry.path("key").asText(),
                    entry.path("version").asLong(),
                    !entry.path("result").asText().equals("stale")));
        }
        return history;
    }

    /** How many calls have reached it while it was not away. */
    public int calls() {
        int calls = 0;
        for (JsonNode call : post("/__test/calls")) {
            calls += call.has("fault") ? 0 : 1;
        }
        return calls;
    }

    /** From now on every call is broken off. */
    public void takeDown() {
        post("/__test/faults", "{\"rates\":{\"down\":1}}");
    }

    /** Calls are answered again. */
    public void bringUp() {
        post("/__test/faults");
    }

    private JsonNode post(String path) {
        return post(path, "{}");
    }

    private JsonNode post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
