package com.gitfit.coach.mirror.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.DeadLetter;
import com.gitfit.coach.mirror.DeadLetters.FailedBatch;
import com.gitfit.coach.mirror.DeadLetters.Illegible;
import com.gitfit.coach.mirror.DeadLetters.Letter;
import com.gitfit.coach.mirror.MirroredTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A dead letter as the JSON of a message: {@code table}, {@code key} and {@code version} if they are known,
 * {@code reason}, {@code requestId} if the mirror gave one, and {@code at}.
 */
final class LetterText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LetterText() {}

    static String write(DeadLetter letter) {
        ObjectNode json = MAPPER.createObjectNode();
        letter.id().ifPresent(id -> json.put("table", id.table().wireName()).put("key", id.key()));
        letter.version().ifPresent(version -> json.put("version", version));
        json.put("reason", letter.reason());
        letter.requestId().ifPresent(requestId -> json.put("requestId", requestId));
        return json.put("at", letter.at().toString()).toString();
    }

    /** Ours, one that Lambda wrote about a batch of a stream, or neither. */
    static Letter read(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new Illegible();
        }
        JsonNode streamArn = json.at("/DDBStreamBatchInfo/streamArn");
        return streamArn.isTextual() ? new FailedBatch(streamArn.textValue()) : own(json);
    }

    private static Letter own(JsonNode json) {
        try {
            return new DeadLetter(
                    id(json),
                    version(json.path("version")),
                    json.path("reason").asText(),
                    Optional.ofNullable(json.path("requestId").textValue()),
                    Instant.parse(json.path("at").asText()));
        } catch (DateTimeException e) {
            return new Illegible();
        }
    }

    private static Optional<Change.Id> id(JsonNode json) {
        String key = json.path("key").asText();
        return MirroredTable.named(json.path("table").asText())
                .filter(table -> !key.isEmpty())
                .map(table -> new Change.Id(table, key));
    }

    /** One that a further version can follow. */
    private static OptionalLong version(JsonNode version) {
        boolean isVersion = version.isIntegralNumber()
                && version.canConvertToLong()
                && version.longValue() >= 0
                && version.longValue() < Change.LATEST_VERSION;
        return isVersion ? OptionalLong.of(version.longValue()) : OptionalLong.empty();
    }
}
