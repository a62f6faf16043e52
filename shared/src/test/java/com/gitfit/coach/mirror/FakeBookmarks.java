package com.gitfit.coach.mirror;

import com.gitfit.coach.mirror.Reconciliation.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bookmarks in memory. */
public final class FakeBookmarks implements Bookmarks {
    private final Map<String, Position> positions = new HashMap<>();

    @Override
    public Optional<Position> read(String name) {
        return Optional.ofNullable(positions.get(name));
    }

    @Override
    public void put(String name, Position position) {
        positions.put(name, position);
    }

    @Override
    public void clear(String name) {
        positions.remove(name);
    }

    /** All that are set. */
    public Map<String, Position> positions() {
        return Map.copyOf(positions);
    }
}
