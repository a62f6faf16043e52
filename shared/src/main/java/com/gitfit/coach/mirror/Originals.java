package com.gitfit.coach.mirror;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The system of record, as far as the mirror is to be like it. */
public interface Originals {
    /**
     * An item.
     *
     * @param key of the document that it is
     * @param content what it says
     * @param changedAt when it was written last, if it says so
     */
    record Original(String key, Mapped content, Optional<Instant> changedAt) {}

    /**
     * A part of a table.
     *
     * @param next where to go on; empty if this was the last part
     */
    record Page(List<Original> originals, Optional<String> next) {
        /** Keeps a copy. */
        public Page {
            originals = List.copyOf(originals);
        }
    }

    /**
     * A part of a table, tombstones included, of at most {@value Mirror#MOST_VERSIONS} items. What was written a moment
     * ago may be missing.
     *
     * @param cursor where the part before said to go on; empty for the first one
     */
    Page scan(MirroredTable table, Optional<String> cursor);

    /**
     * The items of some documents by key, as they are now; those that are gone are absent.
     *
     * @param keys as many as may be in memory at once
     */
    Map<String, Original> read(MirroredTable table, Collection<String> keys);

    /** The keys of those documents that there are items of now, tombstones included. */
    Set<String> existing(MirroredTable table, Collection<String> keys);

    /** The table whose changes a stream tells. */
    Optional<MirroredTable> tableOf(String streamArn);
}
