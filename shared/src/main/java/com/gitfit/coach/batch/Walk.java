package com.gitfit.coach.batch;

import com.gitfit.coach.batch.Progress.Place;
import com.gitfit.coach.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One invocation's way through the directory: all lanes side by side, page by page. Whoever is left at the end of the
 * lanes shares the last chunks, so that a few lifters are not eight chunks.
 */
final class Walk {
    /** How long it may be until what was done is written down. */
    private static final Duration UNSAVED = Duration.ofSeconds(2);

    /** What must be left of the invocation for one more page of each lane, with all its attempts. */
    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final Plan plan;
    private final List<Lane> lanes;
    private final ChunkQueue queue;
    private final PlanBookmarks bookmarks;
    private final InstantSource clock;

    private Progress saved;

    Walk(Progress from, Directory directory, ChunkQueue queue, PlanBookmarks bookmarks, InstantSource clock) {
        this.plan = from.plan();
        this.saved = from;
        this.queue = queue;
        this.bookmarks = bookmarks;
        this.clock = clock;
        Instant now = clock.instant();
        this.lanes = IntStream.range(0, Directory.LANES)
                .mapToObj(lane -> new Lane(
                        from.lanes().get(lane), cursor -> page(directory, now, lane, cursor), queue, plan.at()))
                .toList();
    }

    /** As it was last written down. */
    Progress progress() {
        return saved;
    }

    /** Goes on until the end of the lanes, or of the time. */
    void run(Supplier<Duration> timeLeft) {
        save();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (lanes.stream().anyMatch(lane -> !lane.isEnd())
                    && timeLeft.get().compareTo(RESERVE) > 0) {
                step(threads);
                if (!clock.instant().isBefore(saved.savedAt().plus(UNSAVED))) {
                    save();
                }
            }
            if (lanes.stream().allMatch(Lane::isEnd)) {
                sendRest();
            }
        } finally {
            // Also if a store or the queue fails: what was handed out is not handed out again.
            save();
        }
    }

    private void step(ExecutorService threads) {
        List<Future<Object>> steps;
        try {
            steps = threads.invokeAll(lanes.stream()
                    .filter(lane -> !lane.isEnd())
                    .map(lane -> Executors.callable(lane::step))
                    .toList());
            for (Future<Object> step : steps) {
                step.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while going through the directory", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private void sendRest() {
        List<UserId> rest = lanes.stream().flatMap(lane -> lane.rest().stream()).toList();
        Lane.send(rest, queue, plan.at());
        lanes.forEach(Lane::settle);
    }

    private void save() {
        List<Place> places = lanes.stream().map(Lane::settled).toList();
        saved = new Progress(plan, places, clock.instant());
        bookmarks.put(saved);
    }

    private Directory.Page page(Directory directory, Instant now, int lane, Optional<String> cursor) {
        return switch (plan.users()) {
            case ACTIVE -> directory.activeSince(plan.activeSince(), now, lane, cursor);
            case ALL -> directory.everybody(lane, cursor);
        };
    }
}
