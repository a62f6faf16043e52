package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer of a handler, already held against the contract. */
public final class Reply {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final APIGatewayV2HTTPResponse response;

    Reply(APIGatewayV2HTTPResponse response) {
        this.response = response;
    }

    public int status() {
        return response.getStatusCode();
    }

    public String body() {
        return response.getBody();
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the answer is not JSON", e);
        }
    }

    /** What stands at a pointer, as in {@code /recommendation/type}; a missing node if nothing does. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public double number(String pointer) {
        assertThat(at(pointer).isNumber()).as("a number at %s", pointer).isTrue();
        return at(pointer).doubleValue();
    }

    /** The texts of the array at a pointer. */
    public List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        at(pointer).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    public Optional<String> header(String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue())
                .findFirst();
    }

    /** Requires that it is a 200, and returns itself. */
    public Reply isSuccess() {
        assertThat(status()).as(body()).isEqualTo(200);
        return this;
    }

    /** Requires that it is that refusal, and returns itself. */
    public Reply isRefusal(int status, String code) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(text("/code")).isEqualTo(code);
        return this;
    }

    /** Requires that it refuses one field and no other, and returns itself. */
    public Reply refuses(String field) {
        isRefusal(422, "VALIDATION_FAILED");
        assertThat(at("/details"))
                .extracting(problem -> problem.path("field").asText())
                .containsOnly(field);
        return this;
    }
}
