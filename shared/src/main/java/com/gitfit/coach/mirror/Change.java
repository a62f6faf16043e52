package com.gitfit.coach.mirror;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a document is from a version on.
 *
 * @param key of the document in its table, not empty
 * @param version 0 to {@link #LATEST_VERSION}; grows with every change of the document, deletion included
 * @param document in its documented shape; empty if the document is deleted
 */
public record Change(MirroredTable table, String key, long version, Optional<ObjectNode> document) implements Mapped {
    /** The largest version that a mirror can hold exactly, since its numbers are of 64 bits with a fraction. */
    public static final long LATEST_VERSION = (1L << 53) - 1;

    /** Which document of all. */
    public record Id(MirroredTable table, String key) {}

    /** @throws IllegalArgumentException if the key is empty or the version out of its range */
    public Change {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a document needs a key");
        }
        if (version < 0 || version > LATEST_VERSION) {
            throw new IllegalArgumentException("a version must be from 0 to 2^53 - 1");
        }
    }

    /** The document is this one. */
    public static Change put(Id id, long version, ObjectNode document) {
        return new Change(id.table(), id.key(), version, Optional.of(document));
    }

    /** The document is gone. */
    public static Change deletion(Id id, long version) {
        return new Change(id.table(), id.key(), version, Optional.empty());
    }

    public Id id() {
        return new Id(table, key);
    }
}
