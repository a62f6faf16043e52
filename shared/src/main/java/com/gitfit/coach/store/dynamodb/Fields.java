package com.gitfit.coach.store.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes an item, or a map inside one, field by field; the counterpart of {@link Document}. */
final class Fields {
    private final Map<String, AttributeValue> values = new HashMap<>();

    Fields text(String name, String text) {
        return value(name, Values.text(text));
    }

    Fields text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    Fields texts(String name, Collection<String> texts) {
        return value(name, Values.texts(texts));
    }

    Fields number(String name, long number) {
        return value(name, Values.number(number));
    }

    Fields number(String name, double number) {
        return value(name, Values.number(number));
    }

    Fields number(String name, OptionalInt number) {
        number.ifPresent(present -> number(name, (long) present));
        return this;
    }

    Fields number(String name, OptionalDouble number) {
        number.ifPresent(present -> number(name, present));
        return this;
    }

    Fields flag(String name, boolean flag) {
        return value(name, Values.flag(flag));
    }

    Fields time(String name, Instant time) {
        return value(name, Values.time(time));
    }

    Fields time(String name, Optional<Instant> time) {
        time.ifPresent(present -> time(name, present));
        return this;
    }

    Fields map(String name, Fields nested) {
        return value(name, nested.toValue());
    }

    Fields map(String name, Optional<Fields> nested) {
        nested.ifPresent(present -> map(name, present));
        return this;
    }

    Fields value(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }

    AttributeValue toValue() {
        return AttributeValue.fromM(values);
    }

    Map<String, AttributeValue> toMap() {
        return Map.copyOf(values);
    }
}
