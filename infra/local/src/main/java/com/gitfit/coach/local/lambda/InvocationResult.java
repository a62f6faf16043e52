package com.gitfit.coach.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What comes of an invocation. */
public sealed interface InvocationResult {
    /**
     * The handler returned.
     *
     * @param payload its answer in JSON
     */
    record Returned(String payload) implements InvocationResult {}

    /**
     * The handler threw, or its process ended, did not start or took too long.
     *
     * @param type such as {@code Sandbox.Timedout} or {@code Runtime.UserException}
     * @param payload JSON with at least {@code errorMessage} and {@code errorType}
     */
    record Failed(String type, String payload) implements InvocationResult {
        /** The error in one line, without where it happened. */
        public String reason() {
            try {
                JsonNode error = new ObjectMapper().readTree(payload);
                return error.path("errorType").asText(type) + ": "
                        + error.path("errorMessage").asText();
            } catch (JsonProcessingException e) {
                return type + ": " + payload;
            }
        }

        /** A failure that Lambda itself reports. */
        static Failed of(String type, String message) {
            String payload = JsonNodeFactory.instance
                    .objectNode()
                    .put("errorMessage", message)
                    .put("errorType", type)
                    .toString();
            return new Failed(type, payload);
        }
    }
}
