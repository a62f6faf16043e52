package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a page of an export ends. Its text is opaque to callers and good for one lifter only; even a forged one says no
 * more than a place among that lifter's own items.
 *
 * @param section in which to go on
 * @param after the range key of the last item that was read there, if any was
 */
record Cursor(UserId userId, Section section, Optional<String> after) {
    /** The longest range key that DynamoDB takes, in bytes. */
    private static final int MAX_KEY_BYTES = 1024;

    /** No user id and no name of a section holds it. */
    private static final String SEPARATOR = "/";

    private static final int PARTS = 3;

    /** @throws CoachException VALIDATION_FAILED if the text is no cursor, or another lifter's */
    static Cursor parse(UserId userId, String text) {
        return decode(text)
                .filter(cursor -> cursor.userId.equals(userId))
                // One cursor has one text: whatever was patched together does not come back the same.
                .filter(cursor -> cursor.toText().equals(text))
                .orElseThrow(() -> CoachException.invalid("cursor", "is not one that was given out"));
    }

    /** The same in characters that a query string takes as they are. */
    String toText() {
        String plain = String.join(SEPARATOR, section.name(), userId.value(), after.orElse(""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Cursor> decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, PARTS);
        if (parts.length < PARTS || !UserId.isValid(parts[1]) || bytes(parts[2]) > MAX_KEY_BYTES) {
            return Optional.empty();
        }
        Optional<String> after = Optional.of(parts[2]).filter(key -> !key.isEmpty());
        return section(parts[0]).map(section -> new Cursor(new UserId(parts[1]), section, after));
    }

    private static Optional<Section> section(String name) {
        return Stream.of(Section.values())
                .filter(section -> section.name().equals(name))
                .findFirst();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
