package com.gitfit.coach.runtime;

import com.gitfit.coach.domain.Range;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads typed values out of environment variables; an unset or empty one has its default, a bad one stops the start.
 */
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    /** @throws InvalidConfiguration if it is not set */
    String required(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            throw new InvalidConfiguration(name, "is not set");
        }
        return value;
    }

    String text(String name, String standard) {
        String value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? standard : value;
    }

    boolean bool(String name, boolean standard) {
        return switch (text(name, Boolean.toString(standard)).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidConfiguration(name, "must be true or false");
        };
    }

    double number(String name, double standard, Range range) {
        double value;
        try {
            value = new BigDecimal(text(name, Double.toString(standard))).doubleValue();
        } catch (NumberFormatException e) {
            throw new InvalidConfiguration(name, "must be a number " + range);
        }
        if (!range.contains(value)) {
            throw new InvalidConfiguration(name, "must be a number " + range);
        }
        return value;
    }

    int integer(String name, int standard, Range range) {
        double value = number(name, standard, range);
        if (value != Math.rint(value)) {
            throw new InvalidConfiguration(name, "must be a whole number " + range);
        }
        return (int) value;
    }

    <E extends Enum<E>> E word(String name, E standard) {
        E[] words = standard.getDeclaringClass().getEnumConstants();
        String value = text(name, standard.name());
        return Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidConfiguration(
                        name,
                        "must be one of "
                                + Arrays.stream(words)
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
