package com.gitfit.coach.mirror;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A mirror in memory that keeps the rule of versions, and fails as it is told: the next calls in ways that are queued,
 * any call by chance, and calls with poison always.
 */
public final class FakeMirror implements Mirror {
    private final Map<MirroredTable, TreeMap<String, Change>> documents = new HashMap<>();
    private final Map<Change.Id, List<Long>> history = new HashMap<>();
    private final Map<Change.Id, Optional<String>> poison = new HashMap<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<List<Change>> batches = new ArrayList<>();
    private Supplier<Optional<Fault>> chance = Optional::empty;
    private int pageLength = MOST_VERSIONS;
    private int calls;
    private int listings;

    /** A way to fail. */
    public enum Fault {
        DOWN,
        /** Carried out, but the answer never came. */
        LOST,
        UNAUTHORIZED,
        /** As it is if there are no functions. */
        REFUSES_EVERYTHING
    }

    /** Lets the next calls fail. */
    public FakeMirror failing(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    /** Lets calls fail by chance, unless they are to fail in a way that is queued. */
    public FakeMirror failingBy(Supplier<Optional<Fault>> fault) {
        chance = fault;
        return this;
    }

    /** Refuses every batch with a change of this document, and says why, or does not. */
    public FakeMirror refusing(Change.Id id, Optional<String> errorData) {
        poison.put(id, errorData);
        return this;
    }

    public FakeMirror withPagesOf(int items) {
        pageLength = items;
        return this;
    }

    @Override
    public List<Result> apply(List<Change> changes) {
        batches.add(List.copyOf(changes));
        Optional<Fault> fault = meet();
        for (Change change : changes) {
            Optional<String> errorData = poison.get(change.id());
            if (errorData != null) {
                throw new MirrorFailure.Refused("a function failed", errorData, Optional.of("request-" + calls));
            }
        }
        if (new HashSet<>(changes.stream().map(Change::id).toList()).size() < changes.size() || changes.size() > 100) {
            throw new IllegalArgumentException("no batch that a mirror is given");
        }
        List<Result> results = changes.stream().map(this::apply).toList();
        if (fault.isPresent()) {
            throw new MirrorFailure.Unreachable("the answer was lost");
        }
        return results;
    }

    private Result apply(Change change) {
        TreeMap<String, Change> table = documents.computeIfAbsent(change.table(), key -> new TreeMap<>());
        Change held = table.get(change.key());
        if (held != null && held.version() >= change.version()) {
            return Result.STALE;
        }
        table.put(change.key(), change);
        history.computeIfAbsent(change.id(), key -> new ArrayList<>()).add(change.version());
        return change.document().isPresent() ? Result.APPLIED : Result.DELETED;
    }

    @Override
    public Map<String, Held> versionsOf(MirroredTable table, Collection<String> keys) {
        meet().ifPresent(lost -> {
            throw new MirrorFailure.Unreachable("the answer was lost");
        });
        Map<String, Held> held = new HashMap<>();
        for (String key : keys) {
            get(table, key).ifPresent(change -> held.put(key, held(change)));
        }
        return held;
    }

    @Override
    public Listing listVersions(MirroredTable table, Optional<String> cursor, int limit) {
        listings++;
        meet().ifPresent(lost -> {
            throw new MirrorFailure.Unreachable("the answer was lost");
        });
        TreeMap<String, Change> all = documents.getOrDefault(table, new TreeMap<>());
        List<Held> rest = cursor.map(key -> all.tailMap(key, false)).orElse(all).values().stream()
                .map(FakeMirror::held)
                .toList();
        List<Held> page = rest.subList(0, Math.min(Math.min(pageLength, limit), rest.size()));
        return new Listing(
                page, page.size() < rest.size() ? Optional.of(page.getLast().key()) : Optional.empty());
    }

    /** Fails, or says that the answer is to be lost. */
    private Optional<Fault> meet() {
        calls++;
        Optional<Fault> fault = faults.isEmpty() ? chance.get() : Optional.of(faults.remove());
        if (fault.isEmpty()) {
            return fault;
        }
        return switch (fault.get()) {
            case DOWN -> throw new MirrorFailure.Unreachable("down");
            case UNAUTHORIZED -> throw new MirrorFailure.Unauthorized("HTTP 401");
            case REFUSES_EVERYTHING ->
                throw new MirrorFailure.Refused("a function failed", Optional.empty(), Optional.of("request-" + calls));
            case LOST -> fault;
        };
    }

    private static Held held(Change change) {
        return new Held(change.key(), change.version(), change.document().isEmpty());
    }

    /** What is held of a document, deletions included. */
    public Optional<Change> get(MirroredTable table, String key) {
        return Optional.ofNullable(
                documents.getOrDefault(table, new TreeMap<>()).get(key));
    }

    public Optional<Change> get(Change.Id id) {
        return get(id.table(), id.key());
    }

    /** The documents of a table that are not deleted, by key. */
    public Map<String, ObjectNode> live(MirroredTable table) {
        Map<String, ObjectNode> live = new TreeMap<>();
        documents
                .getOrDefault(table, new TreeMap<>())
                .forEach((key, change) -> change.document().ifPresent(document -> live.put(key, document)));
        return live;
    }

    /** Everything that was ever heard of. */
    public Set<Change.Id> known() {
        return Set.copyOf(history.keySet());
    }

    /** The versions that a document has had here, in the order in which it had them. */
    public List<Long> historyOf(Change.Id id) {
        return List.copyOf(history.getOrDefault(id, List.of()));
    }

    /** The batches that arrived, refused and lost ones included. */
    public List<List<Change>> batches() {
        return List.copyOf(batches);
    }

    /** How often it was asked for a part of a table. */
    public int listings() {
        return listings;
    }

    /** How often it was called in all. */
    public int calls() {
        return calls;
    }
}
