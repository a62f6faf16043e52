package com.gitfit.coach.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second store. A call that threw {@link MirrorFailure.Unreachable} may still have been carried out; made again it
 * does no harm. Every method throws a {@link MirrorFailure} if it fails.
 */
public interface Mirror {
    /** The most keys that are asked for at once, and the longest page of a listing. */
    int MOST_VERSIONS = 500;

    /** What became of a change. */
    enum Result {
        /** The document is as the change says. */
        APPLIED,
        /** The document is gone. */
        DELETED,
        /** The mirror holds this version or a newer one. */
        STALE
    }

    /**
     * Which version of a document the mirror holds.
     *
     * @param deleted whether that version is a deletion
     */
    record Held(String key, long version, boolean deleted) {}

    /**
     * A part of the versions of a table.
     *
     * @param next where to go on; empty if this was the last part
     */
    record Listing(List<Held> held, Optional<String> next) {
        /** Keeps a copy. */
        public Listing {
            held = List.copyOf(held);
        }
    }

    /**
     * Applies changes, all or none of them, and each only if it is newer than what is held.
     *
     * @param changes at most 100, of different documents; none of them is a question whether the mirror would take any
     * @return what became of each, in their order
     */
    List<Result> apply(List<Change> changes);

    /**
     * What is held of some documents; those that the mirror never heard of are absent.
     *
     * @param keys at most {@value #MOST_VERSIONS}
     */
    Map<String, Held> versionsOf(MirroredTable table, Collection<String> keys);

    /**
     * What is held of a whole table, part by part.
     *
     * @param cursor where the part before said to go on; empty for the first one
     * @param limit how many at most, 1 to {@value #MOST_VERSIONS}
     */
    Listing listVersions(MirroredTable table, Optional<String> cursor, int limit);
}
