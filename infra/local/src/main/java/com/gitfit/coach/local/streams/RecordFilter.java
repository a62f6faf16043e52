package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Which records reach a function: Lambda's filter patterns, as far as they are exact, prefix, anything-but, exists. */
final class RecordFilter {
    private final List<Predicate<JsonNode>> patterns;

    private RecordFilter(List<Predicate<JsonNode>> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * A filter of patterns; without any it lets everything pass.
     *
     * @throws TemplateException if a pattern asks for more than the local stack knows
     */
    static RecordFilter of(List<JsonNode> patterns) {
        return new RecordFilter(patterns.stream().map(RecordFilter::pattern).toList());
    }

    /** Whether a record matches one of the patterns. */
    boolean lets(JsonNode record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.test(record));
    }

    /** All fields of an object, or one of the values of a list, must match. */
    private static Predicate<JsonNode> pattern(JsonNode pattern) {
        if (pattern.isArray()) {
            List<Predicate<JsonNode>> values = StreamSupport.stream(pattern.spliterator(), false)
                    .map(RecordFilter::value)
                    .toList();
            return node -> values.stream().anyMatch(value -> value.test(node));
        }
        if (!pattern.isObject()) {
            throw unknown(pattern);
        }
        var fields = new ArrayList<Predicate<JsonNode>>();
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            if (field.getKey().startsWith("$")) {
                throw unknown(pattern);
            }
            Predicate<JsonNode> inner = pattern(field.getValue());
            fields.add(node -> inner.test(node.path(field.getKey())));
        }
        return node -> fields.stream().allMatch(field -> field.test(node));
    }

    private static Predicate<JsonNode> value(JsonNode rule) {
        if (rule.isValueNode()) {
            return node -> anyOf(node, one -> one.equals(rule));
        }
        if (rule.size() != 1) {
            throw unknown(rule);
        }
        String operator = rule.fieldNames().next();
        JsonNode argument = rule.path(operator);
        return switch (operator) {
            case "exists" -> exists(argument);
            case "prefix" -> prefix(argument);
            case "anything-but" -> anythingBut(argument);
            default -> throw unknown(rule);
        };
    }

    private static Predicate<JsonNode> exists(JsonNode wanted) {
        return node -> !node.isMissingNode() == wanted.asBoolean();
    }

    private static Predicate<JsonNode> prefix(JsonNode prefix) {
        if (!prefix.isTextual()) {
            throw unknown(prefix);
        }
        return node -> anyOf(node, one -> one.isTextual() && one.asText().startsWith(prefix.asText()));
    }

    private static Predicate<JsonNode> anythingBut(JsonNode unwanted) {
        List<JsonNode> values = unwanted.isArray()
                ? StreamSupport.stream(unwanted.spliterator(), false).toList()
                : List.of(unwanted);
        values.stream().filter(value -> !value.isValueNode()).forEach(value -> {
            throw unknown(unwanted);
        });
        return node -> anyOf(node, one -> one.isValueNode() && !values.contains(one));
    }

    /** A list in a record matches if one of its values does; what is missing never does. */
    private static boolean anyOf(JsonNode node, Predicate<JsonNode> rule) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).anyMatch(rule);
        }
        return !node.isMissingNode() && rule.test(node);
    }

    private static TemplateException unknown(JsonNode rule) {
        return new TemplateException("a filter uses " + rule + ", which the local stack does not know");
    }
}
