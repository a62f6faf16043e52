package com.gitfit.coach.domain;

import java.util.regex.Pattern;

/**
 * The stable name under which an exercise's history is kept, the same for every spelling of it.
 *
 * @param value 1–64 characters of {@code a-z}, {@code 0-9} and {@code -}
 */
public record ExerciseKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    /** @throws IllegalArgumentException if the value has another form */
    public ExerciseKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an exercise key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
