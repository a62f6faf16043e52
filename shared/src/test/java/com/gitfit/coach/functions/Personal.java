package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a request is the lifter's own: who they are and what they wrote. */
record Personal(Set<String> texts) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("user_id", "exercise_name", "exercise", "name", "notes", "custom_adjustment", "confirm_blacklist");

    /** Shorter texts stand in sentences of ours, too. */
    private static final int TELLING = 4;

    static Personal of(APIGatewayV2HTTPEvent event) {
        Set<String> texts = new HashSet<>();
        Optional.ofNullable(event.getRequestContext().getAuthorizer())
                .map(authorizer -> authorizer.getJwt().getClaims().get("sub"))
                .ifPresent(texts::add);
        texts.addAll(
                Optional.ofNullable(event.getPathParameters()).orElse(Map.of()).values());
        body(event)
                .ifPresent(body -> FIELDS.forEach(field -> body.findValues(field).stream()
                        .filter(JsonNode::isTextual)
                        .forEach(value -> {
                            texts.add(value.textValue());
                            texts.add(value.textValue().toLowerCase(Locale.ROOT).replace(' ', '-'));
                        })));
        texts.removeIf(text -> text.length() < TELLING);
        return new Personal(texts);
    }

    void isAbsentFrom(String text) {
        texts.forEach(personal -> assertThat(text).doesNotContain(personal));
    }

    private static Optional<JsonNode> body(APIGatewayV2HTTPEvent event) {
        try {
            return Optional.ofNullable(event.getBody()).isPresent()
                    ? Optional.of(MAPPER.readTree(event.getBody()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
