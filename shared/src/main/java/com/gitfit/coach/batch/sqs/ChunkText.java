package com.gitfit.coach.batch.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.domain.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chunk as the JSON of a message: {@code at}, and {@code users} as a list of their ids. */
final class ChunkText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChunkText() {}

    static String write(Chunk chunk) {
        ObjectNode json = MAPPER.createObjectNode().put("at", chunk.at().toString());
        ArrayNode users = json.putArray("users");
        chunk.users().forEach(user -> users.add(user.value()));
        return json.toString();
    }

    /** Nothing if the text is not of this form. */
    static Optional<Chunk> read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            List<UserId> users = new ArrayList<>();
            json.path("users").forEach(user -> users.add(new UserId(user.asText())));
            return Optional.of(new Chunk(Instant.parse(json.path("at").asText()), users));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException illegible) {
            return Optional.empty();
        }
    }
}
