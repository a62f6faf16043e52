package com.gitfit.coach.api;

import static com.gitfit.coach.api.Served.MARKER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** One line of {@code fields.csv}, with values that it takes and values that it refuses, as JSON. */
record RequestField(Post post, String path, Kind kind, double least, double most, boolean required) {
    /** What a field holds. */
    enum Kind {
        INTEGER,
        NUMBER,
        INTEGERS,
        NUMBERS,
        REP_RANGE,
        LINE,
        PARAGRAPHS,
        LINES,
        USER_ID,
        SESSION_ID,
        WORD,
        BOOLEAN,
        OBJECT,
        OBJECTS
    }

    private static final int MOST_ENTRIES = 100;
    private static final int MOST_LINES = 50;

    private static final List<String> NEVER_NUMBERS =
            List.of("null", "true", "[]", "{}", "\"7\"", "\"\"", "\"" + MARKER + "\"");
    private static final List<String> NEVER_TEXTS = List.of("null", "true", "7", "[]", "{}", "[\"" + MARKER + "\"]");
    private static final List<String> NEVER_LISTS = List.of("null", "true", "7", "{}", "\"" + MARKER + "\"");
    private static final List<String> NEVER_OBJECTS = List.of("null", "true", "7", "[]", "[{}]", "\"" + MARKER + "\"");
    private static final List<String> BROKEN_TEXTS =
            List.of("\u0000", "\u007f", "\u0085", "\ud800", "\udc00\ud800", "\u202e", "\u2066", "\u2028");

    String body(String value) {
        return Body.with(post.everything(), path, value);
    }

    String withoutIt() {
        return Body.without(post.everything(), path);
    }

    List<String> taken() {
        return switch (kind) {
            case INTEGER -> List.of(whole(least), whole(most), whole(least) + ".0");
            case NUMBER -> List.of(plain(least), plain(most), plain((least + most) / 2));
            case INTEGERS, NUMBERS -> List.of("[]", "[" + plain(least) + "," + plain(most) + "]", list(plain(least)));
            case REP_RANGE -> List.of("[1,100]", "[1,1]", "[100,100]");
            case LINE, USER_ID, SESSION_ID -> List.of(text("u"), text("u".repeat((int) most)));
            case PARAGRAPHS -> List.of("\"\"", "\"a\\n\\tb\\r\\n\"", text("u".repeat((int) most)));
            case LINES -> List.of("[]", "[" + text("u".repeat((int) most)) + "]", lines(MOST_LINES));
            case OBJECT, OBJECTS, WORD, BOOLEAN -> List.of();
        };
    }

    List<String> refused() {
        return switch (kind) {
            case INTEGER -> all(numbersOutside(), NEVER_NUMBERS, List.of(plain(least + 0.5)));
            case NUMBER -> all(numbersOutside(), NEVER_NUMBERS);
            case INTEGERS, NUMBERS ->
                all(inLists(all(numbersOutside(), NEVER_NUMBERS)), NEVER_LISTS, List.of(oneTooMany(plain(least))));
            case REP_RANGE ->
                all(NEVER_LISTS, List.of("[]", "[5]", "[6,5]", "[1,2,3]", "[0,5]", "[5,101]", "[5,null]", "[\"5\",6]"));
            case LINE -> all(brokenTexts(), NEVER_TEXTS, List.of("\"\"", "\" \\t\"", "\"" + MARKER + "\\nb\""));
            case PARAGRAPHS -> all(brokenTexts(), NEVER_TEXTS);
            case LINES ->
                all(inLists(all(brokenTexts(), NEVER_TEXTS)), NEVER_LISTS, List.of("[\"\"]", lines(MOST_LINES + 1)));
            case USER_ID, SESSION_ID ->
                all(brokenTexts(), NEVER_TEXTS, List.of("\"\"", "\"" + MARKER + " 1\"", "\"" + MARKER + "/1\""));
            case WORD -> all(NEVER_TEXTS, List.of("\"\"", "\"" + MARKER + "\"", "\"LB\"", "\"Morning\"", "\"low \""));
            case BOOLEAN -> List.of("null", "0", "1", "\"true\"", "\"\"", "[]", "{}", "[true]");
            case OBJECT -> NEVER_OBJECTS;
            case OBJECTS -> all(NEVER_LISTS, List.of("[" + "{},".repeat((int) most) + "{}]"));
        };
    }

    private List<String> numbersOutside() {
        return List.of(
                plain(least - 1),
                plain(most + 1),
                "-1e308",
                "1e308",
                "1e400",
                "-1e400",
                "99999999999999999999",
                "-99999999999999999999.5");
    }

    private List<String> brokenTexts() {
        return all(
                BROKEN_TEXTS.stream().map(broken -> text(MARKER + broken)).toList(),
                List.of(text("u".repeat((int) most + 1))));
    }

    private static List<String> inLists(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of("[" + value + "]", "[" + value + "," + value + "]"))
                .toList();
    }

    private static String list(String value) {
        return "[" + String.join(",", Collections.nCopies(MOST_ENTRIES, value)) + "]";
    }

    private static String oneTooMany(String value) {
        return "[" + String.join(",", Collections.nCopies(MOST_ENTRIES + 1, value)) + "]";
    }

    private static String lines(int count) {
        return "[" + String.join(",", Collections.nCopies(count, "\"bands\"")) + "]";
    }

    private static String text(String characters) {
        return Body.quoted(characters);
    }

    private static String whole(double value) {
        return Long.toString((long) value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? whole(value) : Double.toString(value);
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    @Override
    public String toString() {
        return post + " " + path;
    }
}
