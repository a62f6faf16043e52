package com.gitfit.coach.local.streams;

import java.util.List;
import java.util.Optional;

/** The stream of a table. */
interface TableStream {
    /** Its ARN, with the name of the table in it. */
    String arn();

    /**
     * All its shards.
     *
     * @throws StreamException if it cannot be read now
     */
    List<Shard> shards() throws InterruptedException;

    /**
     * Where a shard can be read on.
     *
     * @param after the sequence number of the last record that is not wanted; empty to begin with the oldest that is
     *     still there
     * @throws StreamException if it cannot be read now
     */
    String position(String shard, Optional<String> after) throws InterruptedException;

    /**
     * Some records, in order.
     *
     * @param position as {@link #position} or an earlier page gave it
     * @param limit how many records at most, at least 1
     * @throws StreamException if it cannot be read now, or no more from this position
     */
    Page read(String position, int limit) throws InterruptedException;

    /**
     * A part of a stream in which order counts.
     *
     * @param id its name
     * @param parent the shard that it goes on from, if there was one; it may have been forgotten
     */
    record Shard(String id, Optional<String> parent) {}

    /**
     * What is found at a position.
     *
     * @param records none if nothing is new
     * @param next where more will be; empty if the shard has ended
     */
    record Page(List<StreamRecord> records, Optional<String> next) {
        /** Keeps a copy. */
        public Page {
            records = List.copyOf(records);
        }
    }
}
