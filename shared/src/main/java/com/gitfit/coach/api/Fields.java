package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.CoachException.Problem;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Reads the fields of a JSON object strictly, without converting types, and collects what is wrong with them, so that a
 * caller learns of every problem at once. Unknown fields are ignored; {@code null} counts as a wrong type. What is
 * returned for a field with a problem is a stand-in: {@link #check()} comes before anything is used.
 */
final class Fields {
    /** The most problems that are reported. */
    private static final int MOST_PROBLEMS = 20;

    /** The smallest number that is not taken for zero. */
    private static final double SMALLEST = 1e-9;

    private final JsonNode node;
    private final String path;

    /** The first problem of each field, by its path. */
    private final Map<String, Problem> problems;

    private Fields(JsonNode node, String path, Map<String, Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** The fields of a whole body. */
    static Fields of(JsonNode body) {
        return new Fields(body, "", new LinkedHashMap<>());
    }

    /** @throws CoachException VALIDATION_FAILED with all problems found so far, if there are any */
    void check() {
        if (!problems.isEmpty()) {
            throw new CoachException(
                    ErrorCode.VALIDATION_FAILED,
                    "The request is not valid.",
                    problems.values().stream().limit(MOST_PROBLEMS).toList());
        }
    }

    /** Notes a problem that only a look at several fields shows. */
    void problem(String field, String problem) {
        problems.putIfAbsent(path + field, new Problem(path + field, problem));
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** Notes a problem if the field is absent. */
    Fields require(String field) {
        if (!node.has(field)) {
            problem(field, "is required");
        }
        return this;
    }

    /** The object in a required field. */
    Fields object(String field) {
        return require(field).optionalObject(field);
    }

    /** The object in an optional field; without fields if it is absent. */
    Fields optionalObject(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject() && node.has(field)) {
            problem(field, "must be an object");
        }
        JsonNode inner = value.isObject() ? value : JsonNodeFactory.instance.objectNode();
        return new Fields(inner, path + field + ".", problems);
    }

    /** The objects in an optional array. */
    List<Fields> objects(String field, int most) {
        List<JsonNode> items = items(field, most);
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String itemPath = path + field + "[" + i + "].";
            if (items.get(i).isObject()) {
                objects.add(new Fields(items.get(i), itemPath, problems));
            } else {
                problem(field + "[" + i + "]", "must be an object");
            }
        }
        return objects;
    }

    /** A required number. */
    double number(String field, Range range) {
        require(field);
        return optionalNumber(field, range).orElse(range.minimum());
    }

    OptionalDouble optionalNumber(String field, Range range) {
        return node.has(field) ? asNumber(field, node.get(field), range) : OptionalDouble.empty();
    }

    /** A required whole number. */
    int integer(String field, Range range) {
        require(field);
        return optionalInteger(field, range).orElse((int) range.minimum());
    }

    OptionalInt optionalInteger(String field, Range range) {
        return node.has(field) ? asInteger(field, node.get(field), range) : OptionalInt.empty();
    }

    /** A required boolean. */
    boolean bool(String field) {
        require(field);
        return optionalBool(field);
    }

    /** An optional boolean; false if it is absent. */
    boolean optionalBool(String field) {
        JsonNode value = node.path(field);
        if (node.has(field) && !value.isBoolean()) {
            problem(field, "must be true or false");
        }
        return value.asBoolean(false);
    }

    /** A required line of text, 1 to {@code most} characters that are not all blank. */
    String line(String field, int most) {
        require(field);
        return optionalLine(field, most).orElse("-");
    }

    Optional<String> optionalLine(String field, int most) {
        return optionalText(field, most, Texts.Kind.LINE);
    }

    /** An optional text of several lines. */
    Optional<String> optionalParagraphs(String field, int most) {
        return optionalText(field, most, Texts.Kind.PARAGRAPHS);
    }

    /** A required word out of a list. */
    <E extends Enum<E>> E word(String field, Map<String, E> words, E standIn) {
        require(field);
        return optionalWord(field, words).orElse(standIn);
    }

    <E extends Enum<E>> Optional<E> optionalWord(String field, Map<String, E> words) {
        if (!node.has(field)) {
            return Optional.empty();
        }
        JsonNode value = node.get(field);
        E found = value.isTextual() ? words.get(value.textValue()) : null;
        if (found == null) {
            problem(field, "must be one of " + words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return Optional.ofNullable(found);
    }

    List<String> lines(String field, int most, int mostCharacters) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items(field, most)) {
            asText(field, item, mostCharacters, Texts.Kind.LINE).ifPresent(lines::add);
        }
        return lines;
    }

    List<Integer> integers(String field, int most, Range range) {
        List<Integer> integers = new ArrayList<>();
        for (JsonNode item : items(field, most)) {
            asInteger(field, item, range).ifPresent(integers::add);
        }
        return integers;
    }

    List<Double> numbers(String field, int most, Range range) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : items(field, most)) {
            asNumber(field, item, range).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** The value as it is; a missing node if it is absent. */
    JsonNode raw(String field) {
        return node.path(field);
    }

    private Optional<String> optionalText(String field, int most, Texts.Kind kind) {
        return node.has(field) ? asText(field, node.get(field), most, kind) : Optional.empty();
    }

    private Optional<String> asText(String field, JsonNode value, int most, Texts.Kind kind) {
        if (!value.isTextual()) {
            problem(field, "must be a text");
            return Optional.empty();
        }
        Optional<String> wrong = Texts.problem(value.textValue(), most, kind);
        wrong.ifPresent(problem -> problem(field, problem));
        return wrong.isPresent() ? Optional.empty() : Optional.of(value.textValue());
    }

    private OptionalDouble asNumber(String field, JsonNode value, Range range) {
        if (!value.isNumber()) {
            problem(field, "must be a number");
            return OptionalDouble.empty();
        }
        if (!range.contains(value.doubleValue())) {
            problem(field, "must be " + range);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number(value));
    }

    /**
     * The number in a node. One nearer to zero than anybody means is zero, and zero has no sign: the store keeps them
     * like that, and what is sent again must equal what was kept.
     */
    static double number(JsonNode node) {
        double value = node.doubleValue();
        return Math.abs(value) < SMALLEST ? 0 : value;
    }

    private OptionalInt asInteger(String field, JsonNode value, Range range) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            problem(field, "must be a whole number");
            return OptionalInt.empty();
        }
        if (!range.contains(number)) {
            problem(field, "must be " + range);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }

    private List<JsonNode> items(String field, int most) {
        JsonNode value = node.path(field);
        if (node.has(field) && !value.isArray()) {
            problem(field, "must be an array");
        } else if (value.size() > most) {
            problem(field, "must have at most " + most + " entries");
        } else {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return items;
        }
        return List.of();
    }
}
