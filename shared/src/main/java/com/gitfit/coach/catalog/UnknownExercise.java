package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.ExerciseKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Makes an exercise of a name that the catalogue does not have, so that a history can be kept for it all the same. */
final class UnknownExercise {
    private static final String PREFIX = "other-";
    private static final int DIGEST_BYTES = 8;

    private UnknownExercise() {}

    static Exercise named(String text, ExerciseName name) {
        return new Exercise(
                key(name.form()), text, MovementPattern.UNKNOWN, Equipment.OTHER, Set.of(), Set.of(), Mechanic.NONE);
    }

    private static ExerciseKey key(String form) {
        byte[] digest = sha256().digest(form.getBytes(StandardCharsets.UTF_8));
        return new ExerciseKey(PREFIX + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
