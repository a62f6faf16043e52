package com.gitfit.coach.mirror;

import com.gitfit.coach.mirror.Reconciliation.Position;
import java.util.Optional;

/** Where reconciliations stopped, each under its name. */
public interface Bookmarks {
    /** Where it stopped; empty if it has not, or if that cannot be understood any more. */
    Optional<Position> read(String name);

    void put(String name, Position position);

    void clear(String name);
}
