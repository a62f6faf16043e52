package com.gitfit.coach.local.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by name in lower case; of several values the first
 */
record Answer(int status, Map<String, String> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(HttpResponse<String> response) {
        var headers = new TreeMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** A value by its JSON pointer; missing if there is none. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** This answer, which must be a 200. */
    Answer ok() {
        if (status != 200) {
            throw new AssertionError("answered " + status + ": " + body);
        }
        return this;
    }

    /** The machine-readable code of a refusal. */
    String code() {
        return at("/code").asText();
    }
}
