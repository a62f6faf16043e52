package com.gitfit.coach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;

/** Reads requests strictly and writes answers in snake_case, without nulls. */
final class Json {
    private static final int MAX_NESTING = 32;
    private static final int MAX_STRING = 10_000;
    private static final int MAX_NUMBER = 64;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(ids())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build()
            .writer();

    private Json() {}

    /** @throws CoachException MALFORMED_JSON if the text is not one JSON object within bounds */
    static JsonNode readObject(String text) {
        try {
            JsonNode node = READER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
        throw malformed(null);
    }

    /** The JSON of an answer. */
    static String write(Object answer) {
        try {
            return WRITER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private static SimpleModule ids() {
        return new SimpleModule()
                .addSerializer(UserId.class, ToStringSerializer.instance)
                .addSerializer(TweakId.class, ToStringSerializer.instance)
                .addSerializer(ExerciseKey.class, ToStringSerializer.instance);
    }

    private static CoachException malformed(Throwable cause) {
        return new CoachException(ErrorCode.MALFORMED_JSON, "The body is not a JSON object within bounds.", cause);
    }
}
