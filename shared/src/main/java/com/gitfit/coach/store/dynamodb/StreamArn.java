package com.gitfit.coach.store.dynamodb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of streams, as in {@code arn:aws:dynamodb:eu-central-1:123456789012:table/NAME/stream/2026-01-05T00:00:00.000}.
 */
final class StreamArn {
    private static final Pattern TABLE = Pattern.compile(":table/([^/]+)/stream/");

    private StreamArn() {}

    /** The mirrored table whose changes it tells. */
    static Optional<MirroredItem> table(String streamArn, Tables tables) {
        Matcher table = TABLE.matcher(streamArn);
        return table.find() ? named(table.group(1), tables) : Optional.empty();
    }

    private static Optional<MirroredItem> named(String name, Tables tables) {
        return Stream.of(MirroredItem.values())
                .filter(item -> name.equals(tables.names().get(item.table())))
                .findFirst();
    }
}
