package com.gitfit.coach.mirror;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A system of record in memory. */
public final class FakeOriginals implements Originals {
    private final Map<MirroredTable, TreeMap<String, Original>> tables = new EnumMap<>(MirroredTable.class);
    private final Set<Change.Id> onlyScanned = new HashSet<>();
    private final Set<MirroredTable> broken = EnumSet.noneOf(MirroredTable.class);
    private int pageLength = Mirror.MOST_VERSIONS;

    public FakeOriginals withPagesOf(int items) {
        pageLength = items;
        return this;
    }

    /** Holds what a change says. */
    public FakeOriginals with(Change change, Optional<Instant> changedAt) {
        return with(new Original(change.key(), change, changedAt), change.table());
    }

    /** Holds what a change says, written a day ago. */
    public FakeOriginals with(Change change) {
        return with(change, Optional.of(Mirrored.NOW.minusSeconds(86_400)));
    }

    /** Holds an item that no document can be made of. */
    public FakeOriginals withUnmappable(Change.Id id) {
        return with(
                new Original(id.key(), new Unmappable(Optional.of(id), "it is no document"), Optional.empty()),
                id.table());
    }

    private FakeOriginals with(Original original, MirroredTable table) {
        tables.computeIfAbsent(table, key -> new TreeMap<>()).put(original.key(), original);
        return this;
    }

    public FakeOriginals without(Change.Id id) {
        tables.get(id.table()).remove(id.key());
        return this;
    }

    /** Loses an item between the moment in which a scan sees it and any later one. */
    public FakeOriginals losingOnceScanned(Change.Id id) {
        onlyScanned.add(id);
        return this;
    }

    /** Fails as soon as a table is scanned. */
    public FakeOriginals failingToScan(MirroredTable table) {
        broken.add(table);
        return this;
    }

    @Override
    public Page scan(MirroredTable table, Optional<String> cursor) {
        if (broken.contains(table)) {
            throw new IllegalStateException("the table cannot be reached");
        }
        TreeMap<String, Original> all = tables.getOrDefault(table, new TreeMap<>());
        List<Original> rest = List.copyOf(
                cursor.map(key -> all.tailMap(key, false)).orElse(all).values());
        List<Original> page = rest.subList(0, Math.min(pageLength, rest.size()));
        onlyScanned.stream().filter(id -> id.table() == table).forEach(id -> all.remove(id.key()));
        return new Page(
                page, page.size() < rest.size() ? Optional.of(page.getLast().key()) : Optional.empty());
    }

    @Override
    public Map<String, Original> read(MirroredTable table, Collection<String> keys) {
        Map<String, Original> found = new HashMap<>(tables.getOrDefault(table, new TreeMap<>()));
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public Set<String> existing(MirroredTable table, Collection<String> keys) {
        Set<String> found =
                new HashSet<>(tables.getOrDefault(table, new TreeMap<>()).keySet());
        found.retainAll(keys);
        return found;
    }

    @Override
    public Optional<MirroredTable> tableOf(String streamArn) {
        return MirroredTable.named(streamArn.replaceFirst("^stream of ", ""));
    }
}
