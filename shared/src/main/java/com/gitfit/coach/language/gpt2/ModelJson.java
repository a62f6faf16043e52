package com.gitfit.coach.language.gpt2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * An object in one of a model's files. What is missing or wrong throws {@link ModelUnusable} with the names of file and
 * field.
 *
 * @param file the name of the file
 */
record ModelJson(String file, JsonNode node) {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /** @param most the longest that the file may be, in bytes */
    static ModelJson parse(String file, byte[] json, int most) {
        if (json.length > most) {
            throw new ModelUnusable(file + " has " + json.length + " bytes, more than " + most);
        }
        try {
            JsonNode node = READER.readValue(json);
            if (!node.isObject()) {
                throw new ModelUnusable(file + " is not a JSON object");
            }
            return new ModelJson(file, node);
        } catch (IOException e) {
            throw new ModelUnusable(file + " is not JSON", e);
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    ModelJson object(String field) {
        if (!node.path(field).isObject()) {
            throw problem(field, "must be an object");
        }
        return new ModelJson(file, node.path(field));
    }

    String text(String field) {
        if (!node.path(field).isTextual()) {
            throw problem(field, "must be a string");
        }
        return node.path(field).textValue();
    }

    /** @throws ModelUnusable too, if it has any other value */
    void expect(String field, String value) {
        if (!text(field).equals(value)) {
            throw problem(field, "must be " + value);
        }
    }

    long whole(String field, long least, long most) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw problem(field, "must be a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }

    double number(String field, double least, double most) {
        JsonNode value = node.path(field);
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw problem(field, "must be a number from " + least + " to " + most);
        }
        return value.doubleValue();
    }

    boolean bool(String field, boolean standard) {
        JsonNode value = node.path(field);
        if (has(field) && !value.isBoolean()) {
            throw problem(field, "must be true or false");
        }
        return value.asBoolean(standard);
    }

    /** Numbers from 0 up. */
    List<Long> wholes(String field) {
        JsonNode array = node.path(field);
        if (!array.isArray()
                || !array.valueStream()
                        .allMatch(value ->
                                value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0)) {
            throw problem(field, "must be an array of whole numbers from 0");
        }
        return array.valueStream().map(JsonNode::longValue).toList();
    }

    ModelUnusable problem(String field, String problem) {
        return new ModelUnusable(file + ": " + field + " " + problem);
    }
}
