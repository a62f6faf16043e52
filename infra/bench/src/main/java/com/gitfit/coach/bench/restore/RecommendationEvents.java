package com.gitfit.coach.bench.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Requests for a recommendation as the gateway hands them to the function, and what it says to them. */
public final class RecommendationEvents {
    private static final String USER = "user123";
    private static final int OK = 200;
    /** A time-ordered id begins with the time in 48 bits and the version in 4; the rest is random. */
    private static final int RANDOM_BEGINS = "01234567-89ab-7".length();

    private static final int RANDOM_ENDS = "01234567-89ab-7def-0123-456789abcdef".length();

    private final String event;

    /** @param project the folder with {@code infra/events} */
    public RecommendationEvents(Path project) throws IOException {
        event = Files.readString(project.resolve("infra/events/recommendation-post.json"));
    }

    /**
     * What an answer says.
     *
     * @param id of the tweak
     * @param advice all that depends on the question alone, in JSON
     */
    public record Said(String id, String advice) {
        /** The part of the id that no clock decides. */
        public String random() {
            return id.substring(RANDOM_BEGINS, RANDOM_ENDS);
        }
    }

    /** What a lifter asks; all ask the same. */
    public String of(String user) {
        return event.replace(USER, user);
    }

    /**
     * Reads an answer.
     *
     * @param payload of the function
     * @throws IllegalStateException unless it is a recommendation
     */
    public static Said said(String payload) {
        try {
            JsonNode answer = new ObjectMapper().readTree(payload);
            if (answer.path("statusCode").asInt() != OK) {
                throw new IllegalStateException("the function answered " + payload);
            }
            JsonNode body = new ObjectMapper().readTree(answer.path("body").asText());
            ObjectNode advice = (ObjectNode) body.path("recommendation");
            String id = advice.path("id").asText();
            return new Said(id, advice.without(List.of("id")).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the function answered " + payload, e);
        }
    }
}
