package com.gitfit.coach.api;

import java.util.Optional;

/** Checks a user's text before it goes anywhere. */
final class Texts {
    private Texts() {}

    /** Whether a text may have more than one line. */
    enum Kind {
        LINE,
        PARAGRAPHS
    }

    /** What is wrong with a text, if anything is; surrogates count as two characters. */
    static Optional<String> problem(String text, int most, Kind kind) {
        if (text.length() > most) {
            return Optional.of("must have at most " + most + " characters");
        }
        if (kind == Kind.LINE && text.isBlank()) {
            return Optional.of("must not be blank");
        }
        return text.codePoints().anyMatch(point -> isForbidden(point, kind))
                ? Optional.of("must not contain control characters or broken characters")
                : Optional.empty();
    }

    private static boolean isForbidden(int point, Kind kind) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isDirectional(point);
            case Character.CONTROL -> kind == Kind.LINE || (point != '\n' && point != '\r' && point != '\t');
            default -> false;
        };
    }

    /** Characters that make a text read in another order than it is written. */
    private static boolean isDirectional(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
