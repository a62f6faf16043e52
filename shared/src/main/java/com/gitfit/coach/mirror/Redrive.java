package com.gitfit.coach.mirror;

import com.gitfit.coach.mirror.DeadLetters.FailedBatch;
import com.gitfit.coach.mirror.DeadLetters.Illegible;
import com.gitfit.coach.mirror.DeadLetters.Received;
import com.gitfit.coach.mirror.Originals.Original;
import com.gitfit.coach.mirror.Reconciliation.Start;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Works through the queue of dead letters. What a letter named is read again, so that the mirror gets what the document
 * is now. A letter is removed only once the mirror holds that, or something newer; others stay in the queue.
 */
public final class Redrive {
    private final Mirror mirror;
    private final Originals originals;
    private final DeadLetters deadLetters;
    private final Reconciliation reconciliation;
    private final Patience patience;
    private final Telemetry telemetry;

    /**
     * What an invocation did.
     *
     * @param removed letters that are dealt with
     * @param kept letters that are still in the queue
     * @param advanced whether letters were removed, or a comparison that they wait for came further
     * @param done whether every letter was looked at
     */
    public record Report(int removed, int kept, boolean advanced, boolean done) {}

    public Redrive(
            Mirror mirror,
            Originals originals,
            DeadLetters deadLetters,
            Reconciliation reconciliation,
            Patience patience,
            Telemetry telemetry) {
        this.mirror = mirror;
        this.originals = originals;
        this.deadLetters = deadLetters;
        this.reconciliation = reconciliation;
        this.patience = patience;
        this.telemetry = telemetry;
    }

    /** @throws DeadLetters.Unavailable if the queue cannot be reached; whatever was removed before is done */
    public Report run(Supplier<Duration> timeLeft) {
        Conversation conversation = new Conversation(mirror, patience, telemetry, timeLeft);
        Comparisons comparisons = new Comparisons(reconciliation, conversation);
        int removed = 0;
        int kept = 0;
        boolean done = false;
        while (!done && conversation.isOpen()) {
            List<Received> letters = deadLetters.receive(timeLeft.get());
            List<Received> settled = new ArrayList<>(documents(letters, conversation));
            settled.addAll(batches(letters, comparisons));
            settled.forEach(deadLetters::remove);
            removed += settled.size();
            kept += letters.size() - settled.size();
            done = letters.isEmpty();
        }
        return new Report(removed, kept, removed > 0 || comparisons.advanced(), done);
    }

    /** The letters whose documents the mirror holds now, or holds no more if they are gone. */
    private List<Received> documents(List<Received> letters, Conversation conversation) {
        Map<Received, Change.Id> named = new LinkedHashMap<>();
        Map<MirroredTable, Set<String>> keys = new EnumMap<>(MirroredTable.class);
        for (Received received : letters) {
            if (received.letter() instanceof DeadLetter letter && letter.id().isPresent()) {
                Change.Id id = letter.id().get();
                named.put(received, id);
                keys.computeIfAbsent(id.table(), table -> new HashSet<>()).add(id.key());
            }
        }
        Set<Change.Id> settled = new HashSet<>();
        keys.forEach((table, some) -> settled.addAll(settled(table, some, conversation)));
        return named.entrySet().stream()
                .filter(entry -> settled.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<Change.Id> settled(MirroredTable table, Set<String> keys, Conversation conversation) {
        Map<String, Original> found = originals.read(table, keys);
        List<Change> present = found.values().stream()
                .map(Original::content)
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        Set<String> gone = new HashSet<>(keys);
        gone.removeAll(found.keySet());
        Removals removals = removals(table, gone, conversation);

        List<Change> changes = new ArrayList<>(present);
        changes.addAll(removals.deletions());
        Map<Change.Id, Dispatch.Fate> fates =
                new Dispatch(conversation, (change, refusal) -> {}, telemetry).send(changes);
        Set<Change.Id> settled = new HashSet<>();
        removals.unheld().forEach(key -> settled.add(new Change.Id(table, key)));
        settled.addAll(ids(present, fates, EnumSet.of(Dispatch.Fate.APPLIED, Dispatch.Fate.STALE)));
        // Where the mirror has moved on meanwhile, it may hold the document still.
        settled.addAll(ids(removals.deletions(), fates, EnumSet.of(Dispatch.Fate.APPLIED)));
        return settled;
    }

    /** None if the mirror does not say what it holds. */
    private Removals removals(MirroredTable table, Set<String> gone, Conversation conversation) {
        try {
            return Removals.of(table, gone, originals, conversation);
        } catch (MirrorFailure unknown) {
            return new Removals(List.of(), Set.of());
        }
    }

    private static List<Change.Id> ids(
            List<Change> changes, Map<Change.Id, Dispatch.Fate> fates, Set<Dispatch.Fate> wanted) {
        return changes.stream()
                .map(Change::id)
                .filter(id -> wanted.contains(fates.get(id)))
                .toList();
    }

    /**
     * Lambda's notes name a stream and no document, so the whole table is compared.
     *
     * @return the notes whose table was gone through since they were written
     */
    private List<Received> batches(List<Received> letters, Comparisons comparisons) {
        return letters.stream()
                .filter(received -> tableOf(received.letter())
                        .filter(table -> comparisons.haveCovered(table, received.sentAt()))
                        .isPresent())
                .toList();
    }

    private Optional<MirroredTable> tableOf(DeadLetters.Letter letter) {
        return switch (letter) {
            case FailedBatch batch -> originals.tableOf(batch.streamArn());
            case DeadLetter document -> Optional.empty();
            case Illegible words -> Optional.empty();
        };
    }

    /** The comparisons of one invocation. One of a table is enough for every note that was written before it began. */
    private static final class Comparisons {
        private final Reconciliation reconciliation;
        private final Conversation conversation;
        private final Map<MirroredTable, Instant> begun = new EnumMap<>(MirroredTable.class);
        private final Set<MirroredTable> unfinished = EnumSet.noneOf(MirroredTable.class);
        private boolean advanced;

        private Comparisons(Reconciliation reconciliation, Conversation conversation) {
            this.reconciliation = reconciliation;
            this.conversation = conversation;
        }

        /** Whether anything was compared. */
        boolean advanced() {
            return advanced;
        }

        /** Whether a table was gone through, from its begin to its end, since a time; compares it if need be. */
        boolean haveCovered(MirroredTable table, Instant written) {
            if (!isCovered(table, written)) {
                compare(table);
            }
            // What was gone on with may have passed a document too soon: then one more.
            if (!isCovered(table, written)) {
                compare(table);
            }
            return isCovered(table, written);
        }

        private boolean isCovered(MirroredTable table, Instant written) {
            return begun.containsKey(table) && !begun.get(table).isBefore(written);
        }

        private void compare(MirroredTable table) {
            if (unfinished.contains(table)) {
                return;
            }
            Reconciliation.Report report = reconciliation.run(table, Start.RESUMED, conversation);
            advanced |= report.compared() > 0;
            if (report.done()) {
                begun.put(table, report.begunAt());
            } else {
                unfinished.add(table);
            }
        }
    }
}
