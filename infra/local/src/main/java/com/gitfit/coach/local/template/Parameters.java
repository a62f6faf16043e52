package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a template with the values they have.
 *
 * @param declared the section of the template
 * @param given values by name, in place of the defaults
 */
record Parameters(JsonNode declared, Map<String, String> given) {
    Parameters {
        given = Map.copyOf(given);
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        declared.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** @throws TemplateException if the value is not allowed */
    Parameters with(String name, String value) {
        check(name, value);
        var more = new HashMap<>(given);
        more.put(name, value);
        return new Parameters(declared, more);
    }

    /**
     * Text, or a list for a parameter of a list type.
     *
     * @throws TemplateException if it has neither a value nor a default
     */
    JsonNode value(String name) {
        JsonNode declaration = declared.path(name);
        String value = given.get(name);
        if (value == null && !declaration.has("Default")) {
            throw new TemplateException("parameter " + name + " has no value");
        }
        String text = value == null ? declaration.path("Default").asText() : value;
        boolean list = declaration.path("Type").asText().matches("CommaDelimitedList|List<.*>");
        return list ? list(text) : JsonNodeFactory.instance.textNode(text);
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            list.add(part.strip());
        }
        return list;
    }

    private void check(String name, String value) {
        JsonNode declaration = declared.path(name);
        boolean allowed = isListed(declaration.path("AllowedValues"), value)
                && hasForm(declaration, value)
                && (!declaration.path("Type").asText().equals("Number") || isInRange(declaration, value));
        if (!allowed) {
            throw new TemplateException("parameter " + name + " cannot be \"" + value + "\"" + rule(declaration));
        }
    }

    private static boolean isListed(JsonNode values, String value) {
        if (values.isMissingNode()) {
            return true;
        }
        for (JsonNode one : values) {
            if (one.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForm(JsonNode declaration, String value) {
        return value.matches(declaration.path("AllowedPattern").asText("(?s).*"))
                && value.length() >= declaration.path("MinLength").asInt(0)
                && value.length() <= declaration.path("MaxLength").asInt(Integer.MAX_VALUE);
    }

    private static boolean isInRange(JsonNode declaration, String value) {
        try {
            var number = new BigDecimal(value);
            return number.compareTo(bound(declaration, "MinValue", number)) >= 0
                    && number.compareTo(bound(declaration, "MaxValue", number)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static BigDecimal bound(JsonNode declaration, String name, BigDecimal without) {
        return declaration.has(name) ? new BigDecimal(declaration.path(name).asText()) : without;
    }

    private static String rule(JsonNode declaration) {
        if (declaration.has("ConstraintDescription")) {
            return ": " + declaration.path("ConstraintDescription").asText();
        }
        if (declaration.has("AllowedValues")) {
            return ": one of " + declaration.path("AllowedValues");
        }
        return declaration.has("MinValue") || declaration.has("MaxValue")
                ? ": a number of " + declaration.path("MinValue").asText() + "–"
                        + declaration.path("MaxValue").asText()
                : "";
    }
}
