package com.gitfit.coach.store.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads an item, or a map inside one, field by field; the counterpart of {@link Fields}. A field that must be there and
 * is not is an {@link IllegalStateException}.
 */
record Document(Map<String, AttributeValue> values) {
    static Document of(AttributeValue map) {
        return new Document(map.m());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    AttributeValue value(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("an item lacks " + name));
    }

    Optional<AttributeValue> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return value(name).s();
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(AttributeValue::s);
    }

    List<String> texts(String name) {
        return list(name, AttributeValue::s);
    }

    double number(String name) {
        return number(value(name));
    }

    OptionalDouble optionalNumber(String name) {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    int whole(String name) {
        return whole(value(name));
    }

    OptionalInt optionalWhole(String name) {
        return has(name) ? OptionalInt.of(whole(name)) : OptionalInt.empty();
    }

    long count(String name) {
        return Long.parseLong(value(name).n());
    }

    boolean flag(String name) {
        return value(name).bool();
    }

    Instant time(String name) {
        return Instant.ofEpochMilli(count(name));
    }

    Optional<Instant> optionalTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    Document map(String name) {
        return of(value(name));
    }

    Optional<Document> optionalMap(String name) {
        return optional(name).map(Document::of);
    }

    <T> List<T> list(String name, Function<AttributeValue, T> element) {
        return value(name).l().stream().map(element).toList();
    }

    /** An empty list is not written where it says no more than an absent one. */
    <T> List<T> optionalList(String name, Function<AttributeValue, T> element) {
        return has(name) ? list(name, element) : List.of();
    }

    <K, V> Map<K, V> map(String name, Function<String, K> key, Function<AttributeValue, V> value) {
        return map(value(name), key, value);
    }

    static <K, V> Map<K, V> map(AttributeValue map, Function<String, K> key, Function<AttributeValue, V> value) {
        Map<K, V> entries = new HashMap<>();
        map.m().forEach((k, v) -> entries.put(key.apply(k), value.apply(v)));
        return entries;
    }

    static double number(AttributeValue value) {
        return Double.parseDouble(value.n());
    }

    static int whole(AttributeValue value) {
        return Integer.parseInt(value.n());
    }
}
