package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The partitions of the indexes by time: a UTC day in eight parts, so that no day is one hot partition. */
final class Buckets {
    private static final int PARTS = 8;

    private Buckets() {}

    /** For example {@code 2026-03-01#5}. */
    static String of(Instant time, UserId userId) {
        // The hash of a string is specified, so every version of the coach finds the same part.
        int part = Math.floorMod(userId.value().hashCode(), PARTS);
        return LocalDate.ofInstant(time, ZoneOffset.UTC) + "#" + part;
    }
}
