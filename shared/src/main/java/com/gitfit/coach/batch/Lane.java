package com.gitfit.coach.batch;

import com.gitfit.coach.batch.Progress.Place;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * Goes through one lane of the directory and hands out whom it finds, in full batches of chunks. Used by one thread at
 * a time.
 */
final class Lane {
    private static final int BATCH_USERS = Chunk.MOST_USERS * ChunkQueue.MOST_CHUNKS;

    private final Function<Optional<String>, Directory.Page> pages;
    private final ChunkQueue queue;
    private final Instant at;

    /** Who was found and not handed out yet, in the order in which they were found. */
    private final Queue<Found> waiting = new ArrayDeque<>();

    private Place here;

    /** @param from the begin of the page on which the lifter was */
    private record Found(UserId user, Place from) {}

    /**
     * A lane to go on with.
     *
     * @param pages the page at a cursor
     * @param at the moment for which chunks ask
     */
    Lane(Place here, Function<Optional<String>, Directory.Page> pages, ChunkQueue queue, Instant at) {
        this.here = here;
        this.pages = pages;
        this.queue = queue;
        this.at = at;
    }

    boolean isEnd() {
        return here.isEnd();
    }

    /** Reads one page, and hands out those for whom there is a full batch. */
    void step() {
        Directory.Page page = pages.apply(here.cursor());
        page.users().forEach(user -> waiting.add(new Found(user, here)));
        here = new Place(
                page.next(), here.users() + page.users().size(), page.next().isEmpty());
        while (waiting.size() >= BATCH_USERS) {
            send(BATCH_USERS);
        }
    }

    /** The last place before which everybody has been handed out. */
    Place settled() {
        return waiting.isEmpty() ? here : waiting.element().from();
    }

    /** Who was not handed out yet. */
    List<UserId> rest() {
        return waiting.stream().map(Found::user).toList();
    }

    /** Takes them as handed out. */
    void settle() {
        waiting.clear();
    }

    private void send(int count) {
        List<UserId> users = waiting.stream().limit(count).map(Found::user).toList();
        send(users, queue, at);
        for (int sent = 0; sent < count; sent++) {
            waiting.remove();
        }
    }

    /** Puts lifters into the queue, in chunks. */
    static void send(List<UserId> users, ChunkQueue queue, Instant at) {
        for (List<UserId> batch : parts(users, BATCH_USERS)) {
            queue.send(parts(batch, Chunk.MOST_USERS).stream()
                    .map(some -> new Chunk(at, some))
                    .toList());
        }
    }

    private static List<List<UserId>> parts(List<UserId> users, int size) {
        List<List<UserId>> parts = new ArrayList<>();
        for (int start = 0; start < users.size(); start += size) {
            parts.add(users.subList(start, Math.min(start + size, users.size())));
        }
        return parts;
    }
}
