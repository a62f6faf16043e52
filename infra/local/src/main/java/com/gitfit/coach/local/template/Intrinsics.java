package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** CloudFormation's functions, worked out as they would be in the stack named {@link Names#STACK}. */
final class Intrinsics {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private final Parameters parameters;
    private final JsonNode conditions;
    private final Names names;

    Intrinsics(Parameters parameters, JsonNode conditions, JsonNode resources) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.names = new Names(resources, this::resolve);
    }

    /** A copy without functions; what is {@code AWS::NoValue} is left out. */
    JsonNode resolve(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.arrayNode();
            array.forEach(element -> addUnlessMissing(copy, resolve(element)));
            return copy;
        }
        return node instanceof ObjectNode object ? resolveObject(object) : node;
    }

    private static void addUnlessMissing(ArrayNode array, JsonNode value) {
        if (!value.isMissingNode()) {
            array.add(value);
        }
    }

    private JsonNode resolveObject(ObjectNode object) {
        Optional<String> function = functionName(object);
        if (function.isPresent()) {
            return call(function.get(), object.path(function.get()));
        }
        ObjectNode copy = JSON.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = resolve(field.getValue());
            if (!value.isMissingNode()) {
                copy.set(field.getKey(), value);
            }
        }
        return copy;
    }

    /** The function that an object calls, if it is a call. */
    static Optional<String> functionName(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return Optional.empty();
        }
        String name = node.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::") ? Optional.of(name) : Optional.empty();
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> ref(argument.asText());
            case "Fn::GetAtt" ->
                JSON.textNode(names.attribute(
                        argument.path(0).asText(), argument.path(1).asText()));
            case "Fn::If" -> resolve(argument.path(holds(argument.path(0).asText()) ? 1 : 2));
            case "Fn::Sub" -> JSON.textNode(substitute(argument));
            case "Fn::Join" ->
                JSON.textNode(texts(resolve(argument.path(1)), argument.path(0).asText()));
            case "Fn::Split" ->
                split(argument.path(0).asText(), resolve(argument.path(1)).asText());
            case "Fn::Select" -> resolve(argument.path(1)).path(argument.path(0).asInt());
            default -> throw new TemplateException(function + " is not supported by the local stack");
        };
    }

    private JsonNode ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        if (parameters.names().contains(name)) {
            return parameters.value(name);
        }
        return JSON.textNode(names.reference(name));
    }

    private String substitute(JsonNode argument) {
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = resolve(argument.path(1));
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(place(match, own)));
    }

    private String place(MatchResult match, JsonNode own) {
        String name = match.group(2);
        if (!match.group(1).isEmpty()) {
            return "${" + name + "}";
        }
        if (own.has(name)) {
            return own.path(name).asText();
        }
        int dot = name.indexOf('.');
        return dot < 0 ? texts(ref(name), ",") : names.attribute(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String texts(JsonNode value, String between) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(between))
                : value.asText();
    }

    private static ArrayNode split(String between, String text) {
        ArrayNode parts = JSON.arrayNode();
        for (String part : text.split(Pattern.quote(between), -1)) {
            parts.add(part);
        }
        return parts;
    }

    /** The name of a resource in AWS, which is what {@code Ref} gives for it. */
    String reference(String logicalId) {
        return names.reference(logicalId);
    }

    /** What {@code Fn::GetAtt} gives for a resource. */
    String attribute(String logicalId, String attribute) {
        return names.attribute(logicalId, attribute);
    }

    /** @throws TemplateException if there is no such condition */
    boolean holds(String condition) {
        if (!conditions.has(condition)) {
            throw new TemplateException("there is no condition " + condition);
        }
        return isTrue(conditions.path(condition));
    }

    private boolean isTrue(JsonNode rule) {
        String function =
                rule.isObject() && rule.size() == 1 ? rule.fieldNames().next() : rule.toString();
        JsonNode argument = rule.path(function);
        return switch (function) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" ->
                resolve(argument.path(0))
                        .asText()
                        .equals(resolve(argument.path(1)).asText());
            case "Fn::Not" -> !isTrue(argument.path(0));
            case "Fn::And" ->
                StreamSupport.stream(argument.spliterator(), false).allMatch(this::isTrue);
            case "Fn::Or" -> StreamSupport.stream(argument.spliterator(), false).anyMatch(this::isTrue);
            default -> throw new TemplateException(function + " is not supported in conditions by the local stack");
        };
    }
}
