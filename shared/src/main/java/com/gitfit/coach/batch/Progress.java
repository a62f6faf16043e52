package com.gitfit.coach.batch;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How far a plan has come.
 *
 * @param lanes of the directory, in their order
 * @param savedAt when this was written down
 */
public record Progress(Plan plan, List<Place> lanes, Instant savedAt) {
    /**
     * A place in a lane.
     *
     * @param cursor where to go on; nothing for its begin
     * @param users how many were handed out before it
     * @param isEnd whether nothing follows
     */
    public record Place(Optional<String> cursor, int users, boolean isEnd) {
        static final Place BEGIN = new Place(Optional.empty(), 0, false);
    }

    /** @throws IllegalArgumentException if there is not one place for each lane */
    public Progress {
        lanes = List.copyOf(lanes);
        if (lanes.size() != Directory.LANES) {
            throw new IllegalArgumentException("every lane has a place");
        }
    }

    static Progress begin(Plan plan, Instant now) {
        return new Progress(plan, Collections.nCopies(Directory.LANES, Place.BEGIN), now);
    }

    /** Whether everybody has been handed out. */
    boolean isDone() {
        return lanes.stream().allMatch(Place::isEnd);
    }

    int users() {
        return lanes.stream().mapToInt(Place::users).sum();
    }
}
