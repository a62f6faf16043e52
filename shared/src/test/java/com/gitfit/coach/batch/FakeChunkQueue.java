package com.gitfit.coach.batch;

import com.gitfit.coach.domain.UserId;
import java.util.ArrayList;
import java.util.List;

/** A queue in the memory of a test, of which the test is the worker. It fails when it is told to. */
public final class FakeChunkQueue implements ChunkQueue {
    private final List<Chunk> chunks = new ArrayList<>();
    private int sendsUntilFailure = Integer.MAX_VALUE;
    private int sends;

    /** Lets every call after a few fail. */
    public synchronized void failAfter(int goodSends) {
        sendsUntilFailure = goodSends;
    }

    @Override
    public synchronized void send(List<Chunk> some) {
        if (some.isEmpty() || some.size() > MOST_CHUNKS) {
            throw new IllegalArgumentException("SQS takes 1 to 10 messages at once");
        }
        if (sendsUntilFailure-- <= 0) {
            throw new Unavailable("the queue is closed");
        }
        sends++;
        chunks.addAll(some);
    }

    /** All that lie in it. */
    public synchronized List<Chunk> chunks() {
        return List.copyOf(chunks);
    }

    /** Takes all that lie in it. */
    public synchronized List<Chunk> take() {
        List<Chunk> taken = List.copyOf(chunks);
        chunks.clear();
        return taken;
    }

    /** All who were handed out, as often as they were. */
    public synchronized List<UserId> users() {
        return chunks.stream().flatMap(chunk -> chunk.users().stream()).toList();
    }

    /** How many calls it took. */
    public synchronized int sends() {
        return sends;
    }
}
