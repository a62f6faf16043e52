package com.gitfit.coach.batch;

import java.util.List;

/** The queue from which workers take what they compute. */
public interface ChunkQueue {
    /** How many chunks it takes at once. */
    int MOST_CHUNKS = 10;

    /** The queue cannot be reached, or did not take every chunk. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(Throwable cause) {
            super("the queue of chunks cannot be reached", cause);
        }
    }

    /**
     * Puts chunks into the queue.
     *
     * @param chunks at most {@value #MOST_CHUNKS}
     * @throws Unavailable if not all of them are in it; some may be
     */
    void send(List<Chunk> chunks);
}
