package com.gitfit.coach.domain;

import java.util.regex.Pattern;

/**
 * Who a request is about; the subject of a token.
 *
 * @param value 1–128 characters of {@code A-Za-z0-9._:@-}
 */
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:@-]{1,128}");

    /** @throws IllegalArgumentException if the value has another form */
    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    /** Whether a text has the form of a user id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
