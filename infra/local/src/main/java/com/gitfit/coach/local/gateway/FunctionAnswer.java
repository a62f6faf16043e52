package com.gitfit.coach.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a function returned as the answer that a client gets, by the rules of payload format 2.0. */
final class FunctionAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Follow from the body and the connection, whatever a function says. */
    private static final Set<String> NOT_THE_FUNCTIONS = Set.of("content-length", "transfer-encoding", "connection");

    private FunctionAnswer() {}

    /** Empty if API Gateway could not make an answer of it. */
    static Optional<HttpAnswer> read(String payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            return node.has("statusCode") ? Optional.of(formatted(node)) : Optional.of(HttpAnswer.json(200, payload));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HttpAnswer formatted(JsonNode node) {
        require(node.path("statusCode").canConvertToInt(), "statusCode");
        return new HttpAnswer(node.path("statusCode").asInt(), headers(node), body(node));
    }

    private static Headers headers(JsonNode node) {
        Headers headers = Headers.NONE;
        for (Map.Entry<String, JsonNode> header : node.path("headers").properties()) {
            require(header.getValue().isValueNode(), "header");
            headers = headers.with(header.getKey(), header.getValue().asText());
        }
        for (JsonNode cookie : node.path("cookies")) {
            headers = headers.with("set-cookie", cookie.asText());
        }
        headers = headers.without(NOT_THE_FUNCTIONS);
        return headers.joined("content-type").isPresent()
                ? headers
                : headers.with("content-type", "text/plain;charset=UTF-8");
    }

    private static Payload body(JsonNode node) {
        JsonNode body = node.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Payload.EMPTY;
        }
        require(body.isTextual(), "body");
        return node.path("isBase64Encoded").asBoolean() ? Payload.ofBase64(body.asText()) : Payload.of(body.asText());
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("the answer has a bad " + part);
        }
    }
}
