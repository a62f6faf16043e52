package com.gitfit.coach.local.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * HTTP headers under lower-case names, in the order they came; immutable.
 *
 * @param values at least one value for each name
 */
public record Headers(Map<String, List<String>> values) {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\r\\n\\x00]*");

    /** No headers. */
    public static final Headers NONE = new Headers(Map.of());

    /**
     * Names are lower-cased; values under the same name come together.
     *
     * @throws IllegalArgumentException if a name or a value cannot be sent
     */
    public Headers {
        var merged = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> merged.computeIfAbsent(checked(name), absent -> new ArrayList<>())
                .addAll(list));
        merged.values().forEach(Headers::check);
        merged.replaceAll((name, list) -> List.copyOf(list));
        values = Collections.unmodifiableMap(merged);
    }

    /** One header. */
    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    /** These headers with one more value under a name. */
    public Headers with(String name, String value) {
        return with(new Headers(Map.of(name, List.of(value))));
    }

    /** These headers with others. */
    public Headers with(Headers more) {
        var all = new LinkedHashMap<String, List<String>>();
        Stream.of(this, more)
                .forEach(headers -> headers.values.forEach((name, list) ->
                        all.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(list)));
        return new Headers(all);
    }

    /**
     * These headers without some.
     *
     * @param names in lower case
     */
    public Headers without(Collection<String> names) {
        var fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(names);
        return new Headers(fewer);
    }

    /** The values under a name joined by commas, or empty if there is none. */
    public Optional<String> joined(String name) {
        return Optional.ofNullable(values.get(lower(name))).map(list -> String.join(",", list));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a header");
        }
        return lower(name);
    }

    private static void check(List<String> values) {
        if (!values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
            throw new IllegalArgumentException("not the value of a header");
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
