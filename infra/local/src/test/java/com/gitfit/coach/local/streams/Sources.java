package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.template.StreamSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Event sources and records for tests. */
final class Sources {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Sources() {}

    /** Batches of ten, no window, halves, reports, three more tries, an hour. */
    static StreamSource source() {
        return source(Duration.ZERO, true, true, OptionalInt.of(3), Optional.of(Duration.ofHours(1)));
    }

    static StreamSource withoutBisection() {
        return source(Duration.ZERO, false, true, OptionalInt.of(3), Optional.of(Duration.ofHours(1)));
    }

    static StreamSource withoutReports() {
        return source(Duration.ZERO, true, false, OptionalInt.of(3), Optional.of(Duration.ofHours(1)));
    }

    static StreamSource withoutLimits() {
        return source(Duration.ZERO, true, true, OptionalInt.empty(), Optional.empty());
    }

    static StreamSource withWindow(Duration window) {
        return source(window, true, true, OptionalInt.of(3), Optional.of(Duration.ofHours(1)));
    }

    private static StreamSource source(
            Duration window, boolean bisects, boolean reports, OptionalInt retries, Optional<Duration> oldest) {
        return new StreamSource(
                "FollowerFunction",
                "Notes",
                "notes",
                10,
                window,
                List.of(),
                bisects,
                reports,
                retries,
                oldest,
                Optional.of("arn:aws:sqs:eu-west-1:000000000000:letters"));
    }

    /** A record of now whose sequence number is this. */
    static StreamRecord record(int number) {
        return record(number, NOW);
    }

    static StreamRecord record(int number, Instant changedAt) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("eventName", "MODIFY");
        event.putObject("dynamodb")
                .put("SequenceNumber", Integer.toString(number))
                .putObject("Keys")
                .putObject("noteId")
                .put("S", "note-" + number);
        return new StreamRecord(Integer.toString(number), changedAt, event);
    }

    /** Records of now with these numbers. */
    static List<StreamRecord> records(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Sources::record).toList();
    }
}
