package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The partitions of the indexes by time: a UTC day or month in eight parts, so that none is one hot partition. */
final class Buckets {
    private static final int PARTS = 8;

    private Buckets() {}

    /** For example {@code 2026-03-01#5}. */
    static String of(Instant time, UserId userId) {
        return part(LocalDate.ofInstant(time, ZoneOffset.UTC), partOf(userId));
    }

    /** For example {@code 2026-03#5}. */
    static String of(YearMonth month, UserId userId) {
        return part(month, partOf(userId));
    }

    /** All parts of a day. */
    static List<String> all(LocalDate day) {
        return parts(day);
    }

    /** All parts of a month. */
    static List<String> all(YearMonth month) {
        return parts(month);
    }

    private static int partOf(UserId userId) {
        // The hash of a string is specified, so every version of the coach finds the same part.
        return Math.floorMod(userId.value().hashCode(), PARTS);
    }

    private static List<String> parts(Object dayOrMonth) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> part(dayOrMonth, part))
                .toList();
    }

    private static String part(Object dayOrMonth, int part) {
        return dayOrMonth + "#" + part;
    }
}
