package com.gitfit.coach.mirror;

import com.gitfit.coach.mirror.Originals.Original;
import com.gitfit.coach.mirror.Reconciliation.Position;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares both stores part by part, repairs the mirror, and counts; for one invocation. */
final class Comparison {
    /** Younger changes are on their way through the stream. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    /** A removal does not say when it was. The stream tells of it within this, or has not told at all. */
    private static final Duration REMOVALS_ON_THE_WAY = Duration.ofSeconds(5);

    /** What is gone is looked at again at the end of its table, unless less time than this is left. */
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final Conversation conversation;
    private final Originals originals;
    private final Burials burials;
    private final Dispatch dispatch;
    private final Telemetry telemetry;
    private final InstantSource clock;

    /** What seems to be gone from the table that is swept. */
    private final List<String> gone = new ArrayList<>();

    /** How many documents were looked at whose parts are not settled. */
    private int unsettled;

    private int compared;
    private int repaired;
    private int drift;
    private int deadLetters;

    /**
     * A part that was looked at.
     *
     * @param next where the next one begins; nowhere if it was the last of its pass
     * @param settled whether it and those before are done; if not, they are with one that follows
     */
    record Part(Optional<String> next, boolean settled) {}

    /**
     * A change that the mirror misses.
     *
     * @param overdue whether the stream should have told the mirror by now
     */
    private record Difference(Change change, boolean overdue) {}

    Comparison(
            Conversation conversation, Originals originals, Burials burials, Telemetry telemetry, InstantSource clock) {
        this.conversation = conversation;
        this.originals = originals;
        this.burials = burials;
        this.dispatch = new Dispatch(conversation, burials, telemetry);
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Compares and repairs one part; nothing if whatever is not settled has to be done again. */
    Optional<Part> compare(Position position) {
        try {
            return switch (position.pass()) {
                case REPLAY -> replay(position.table(), position.cursor());
                case SWEEP -> sweep(position.table(), position.cursor());
            };
        } catch (MirrorFailure.Refused e) {
            telemetry.failure("comparison_refused", e);
            return Optional.empty();
        } catch (MirrorFailure over) {
            return Optional.empty();
        }
    }

    /** Says what was found. A run that did not come to its end knows of no drift only if it has found some. */
    void measure(boolean done) {
        telemetry.measure(Metric.MIRROR_REPAIRED, repaired);
        if (done || drift > 0) {
            telemetry.measure(Metric.MIRROR_DRIFT, drift);
        }
    }

    Reconciliation.Report report(boolean done, Instant begunAt) {
        return new Reconciliation.Report(compared, repaired, drift, deadLetters, done, begunAt);
    }

    private Optional<Part> replay(MirroredTable table, Optional<String> cursor) {
        Originals.Page page = originals.scan(table, cursor);
        List<String> keys = page.originals().stream().map(Original::key).toList();
        Map<String, Mirror.Held> held =
                keys.isEmpty() ? Map.of() : conversation.ask(mirror -> mirror.versionsOf(table, keys));
        List<Difference> differences = new ArrayList<>();
        List<String> contradicted = new ArrayList<>();
        boolean done = true;
        for (Original original : page.originals()) {
            switch (original.content()) {
                case Change change -> {
                    Optional<Mirror.Held> there = Optional.ofNullable(held.get(change.key()));
                    if (isMissing(change, there)) {
                        differences.add(new Difference(change, isOverdue(original)));
                    } else if (contradicts(change, there)) {
                        contradicted.add(change.key());
                    }
                }
                case Unmappable item -> done &= isBuried(item);
            }
        }
        done &= repair(differences);
        drift += done && !contradicted.isEmpty() ? contradictions(table, contradicted, held) : 0;
        return part(done, keys.size(), page.next());
    }

    /**
     * Of how many of those documents the mirror holds a later version than there is, or the deletion of one that is
     * there at the same version, or the other way round. They were brought back with an earlier count, as by a backup,
     * and no change that follows their versions can repair that. A scan may be behind the mirror, so they are read
     * again.
     */
    private int contradictions(MirroredTable table, List<String> keys, Map<String, Mirror.Held> held) {
        int count = (int) originals.read(table, keys).values().stream()
                .filter(original -> original.content() instanceof Change change
                        && contradicts(change, Optional.of(held.get(original.key()))))
                .count();
        if (count > 0) {
            telemetry.event("mirror_contradiction", Map.of("table", table.wireName(), "documents", count));
        }
        return count;
    }

    /** Whatever was newer than what is held was replayed before, so that keys are enough. */
    private Optional<Part> sweep(MirroredTable table, Optional<String> cursor) {
        Mirror.Listing listing = conversation.ask(mirror -> mirror.listVersions(table, cursor, Mirror.MOST_VERSIONS));
        List<String> live = listing.held().stream()
                .filter(held -> !held.deleted())
                .map(Mirror.Held::key)
                .toList();
        Set<String> existing = live.isEmpty() ? Set.of() : originals.existing(table, live);
        live.stream().filter(key -> !existing.contains(key)).forEach(gone::add);
        boolean isEnough =
                listing.next().isEmpty() || gone.size() >= Mirror.MOST_VERSIONS || !conversation.hasTime(SHORT);
        if (!gone.isEmpty() && !isEnough) {
            unsettled += live.size();
            return Optional.of(new Part(listing.next(), false));
        }
        int looked = unsettled + live.size();
        unsettled = 0;
        return part(gone.isEmpty() || areRemoved(table), looked, listing.next());
    }

    /** Deletes what is still gone and still held after the stream had its time. */
    private boolean areRemoved(MirroredTable table) {
        if (!conversation.pause(REMOVALS_ON_THE_WAY)) {
            return false;
        }
        Removals removals = Removals.of(table, gone, originals, conversation);
        gone.clear();
        return repair(removals.deletions().stream()
                .map(deletion -> new Difference(deletion, true))
                .toList());
    }

    private static boolean isMissing(Change change, Optional<Mirror.Held> held) {
        return held.map(Mirror.Held::version)
                .filter(version -> version >= change.version())
                .isEmpty();
    }

    private static boolean contradicts(Change change, Optional<Mirror.Held> held) {
        boolean isDeletion = change.document().isEmpty();
        return held.filter(there -> there.version() > change.version()
                        || (there.version() == change.version() && there.deleted() != isDeletion))
                .isPresent();
    }

    private boolean isOverdue(Original original) {
        Instant latest = clock.instant().minus(ON_THE_WAY);
        return original.changedAt().filter(latest::isBefore).isEmpty();
    }

    private boolean isBuried(Unmappable item) {
        if (!conversation.hasTime() || !burials.bury(item)) {
            return false;
        }
        deadLetters++;
        return true;
    }

    /** Whether nothing has to be sent again. What the stream was quicker with does not differ any more. */
    private boolean repair(List<Difference> differences) {
        Map<Change.Id, Dispatch.Fate> fates =
                dispatch.send(differences.stream().map(Difference::change).toList());
        for (Difference difference : differences) {
            Dispatch.Fate fate = fates.get(difference.change().id());
            repaired += fate == Dispatch.Fate.APPLIED ? 1 : 0;
            deadLetters += fate == Dispatch.Fate.REFUSED ? 1 : 0;
            drift += fate == Dispatch.Fate.APPLIED && difference.overdue() ? 1 : 0;
        }
        return !fates.containsValue(Dispatch.Fate.FAILED);
    }

    private Optional<Part> part(boolean done, int looked, Optional<String> next) {
        compared += done ? looked : 0;
        return done ? Optional.of(new Part(next, true)) : Optional.empty();
    }
}
