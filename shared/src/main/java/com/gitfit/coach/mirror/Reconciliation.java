package com.gitfit.coach.mirror;

import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares the versions in both stores and repairs the mirror. It goes through each table twice: first through the
 * items, of which the mirror may miss changes, then through what the mirror holds, of which items may be gone. An empty
 * mirror is filled in the same way.
 *
 * <p>It works for as long as an invocation lasts, and goes on in the next one where it stopped.
 */
public final class Reconciliation {
    private static final String EVERYTHING = "reconciliation";

    private final Mirror mirror;
    private final Originals originals;
    private final Burials burials;
    private final Bookmarks bookmarks;
    private final Patience patience;
    private final Telemetry telemetry;
    private final InstantSource clock;

    /** Where a run begins. */
    public enum Start {
        /** Where the last one stopped, or anew if that came to its end. */
        RESUMED,
        /** Anew, whatever was done before. */
        FRESH
    }

    /** Which way a table is gone through. */
    public enum Pass {
        /** Through the items: what the mirror misses is replayed. */
        REPLAY,
        /** Through the mirror: what is gone is deleted there. */
        SWEEP
    }

    /**
     * How far a reconciliation has come.
     *
     * @param cursor where to go on in that pass of that table; empty for its begin
     * @param begunAt when its first part was looked at
     */
    public record Position(MirroredTable table, Pass pass, Optional<String> cursor, Instant begunAt) {}

    /**
     * What an invocation did.
     *
     * @param compared items and held versions that were looked at
     * @param repaired documents that the mirror took over
     * @param drift how many of those had differed for longer than they are on their way, and how many documents differ
     *     in a way that no version can repair
     * @param deadLetters documents that the mirror will not take
     * @param done whether everything has been gone through; if not, the next invocation goes on
     * @param begunAt when what this invocation worked on was begun, perhaps by one before
     */
    public record Report(int compared, int repaired, int drift, int deadLetters, boolean done, Instant begunAt) {}

    public Reconciliation(
            Mirror mirror,
            Originals originals,
            DeadLetters deadLetters,
            Bookmarks bookmarks,
            Patience patience,
            Telemetry telemetry,
            InstantSource clock) {
        this.mirror = mirror;
        this.originals = originals;
        this.burials = new Burials(deadLetters, telemetry, clock);
        this.bookmarks = bookmarks;
        this.patience = patience;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Goes through every table. */
    public Report run(Start start, Supplier<Duration> timeLeft) {
        return run(EVERYTHING, List.of(MirroredTable.values()), start, conversation(timeLeft));
    }

    /** Goes through one table, beside what the others are at. */
    public Report run(MirroredTable table, Start start, Supplier<Duration> timeLeft) {
        return run(table, start, conversation(timeLeft));
    }

    Report run(MirroredTable table, Start start, Conversation conversation) {
        return run(EVERYTHING + "#" + table.wireName(), List.of(table), start, conversation);
    }

    private Conversation conversation(Supplier<Duration> timeLeft) {
        return new Conversation(mirror, patience, telemetry, timeLeft);
    }

    private Report run(String bookmark, List<MirroredTable> tables, Start from, Conversation conversation) {
        if (from == Start.FRESH) {
            bookmarks.clear(bookmark);
        }
        Comparison comparison = new Comparison(conversation, originals, burials, telemetry, clock);
        Position start = bookmarks
                .read(bookmark)
                .filter(position -> tables.contains(position.table()))
                .orElse(new Position(tables.getFirst(), Pass.REPLAY, Optional.empty(), clock.instant()));
        Optional<Position> position = Optional.of(start);
        try {
            while (position.isPresent() && conversation.isOpen()) {
                Position here = position.get();
                Optional<Comparison.Part> part = comparison.compare(here);
                if (part.isEmpty()) {
                    break;
                }
                position = after(here, part.get().next(), tables);
                if (part.get().settled()) {
                    position.ifPresentOrElse(next -> bookmarks.put(bookmark, next), () -> bookmarks.clear(bookmark));
                }
            }
        } finally {
            // Also if a store fails: what was counted is told.
            comparison.measure(position.isEmpty());
        }
        return comparison.report(position.isEmpty(), start.begunAt());
    }

    private static Optional<Position> after(Position here, Optional<String> cursor, List<MirroredTable> tables) {
        if (cursor.isPresent()) {
            return Optional.of(new Position(here.table(), here.pass(), cursor, here.begunAt()));
        }
        return switch (here.pass()) {
            case REPLAY -> Optional.of(new Position(here.table(), Pass.SWEEP, Optional.empty(), here.begunAt()));
            case SWEEP ->
                tables.stream()
                        .skip(tables.indexOf(here.table()) + 1L)
                        .findFirst()
                        .map(table -> new Position(table, Pass.REPLAY, Optional.empty(), here.begunAt()));
        };
    }
}
