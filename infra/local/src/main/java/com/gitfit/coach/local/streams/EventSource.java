package com.gitfit.coach.local.streams;

import com.gitfit.coach.local.lambda.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows all shards of a stream at once, each on a thread of its own, and a shard only after the one that it goes on
 * from.
 */
final class EventSource implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    /** Follows one shard to its end. */
    @FunctionalInterface
    interface Follower {
        /**
         * @throws RuntimeException if it cannot go on now; another call goes on from the checkpoint
         * @throws InterruptedException if the stack closes meanwhile
         */
        void follow(String shard) throws InterruptedException;
    }

    private final TableStream stream;
    private final Checkpoints checkpoints;
    private final Follower follower;
    private final Pause pause;
    private final Consumer<String> console;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);

    /** @param console told what keeps a stream from being read, once until it can be read again */
    EventSource(TableStream stream, Checkpoints checkpoints, Follower follower, Pause pause, Consumer<String> console) {
        this.stream = stream;
        this.checkpoints = checkpoints;
        this.follower = follower;
        this.pause = pause;
        this.console = console;
    }

    /** Begins, and goes on until it is closed. */
    void start() {
        threads.execute(() -> untilClosed(this::lookForShards));
    }

    private void lookForShards() throws InterruptedException {
        while (true) {
            List<TableStream.Shard> shards = stream.shards();
            List<String> ids = shards.stream().map(TableStream.Shard::id).toList();
            checkpoints.retain(ids);
            for (TableStream.Shard shard : shards) {
                Optional<String> before = shard.parent().filter(ids::contains);
                boolean ready = before.isEmpty() || ended.contains(before.get());
                if (ready && begun.add(shard.id())) {
                    threads.execute(() -> untilClosed(() -> follow(shard.id())));
                }
            }
            // At once when a shard has ended: its children wait.
            boolean early = news.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            if (early) {
                news.drainPermits();
            }
        }
    }

    private void follow(String shard) throws InterruptedException {
        follower.follow(shard);
        ended.add(shard);
        news.release();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    /** Tries again, after a while, whatever has gone wrong: a shard that nobody follows would be lost silently. */
    private void untilClosed(Work work) {
        try {
            String before = "";
            for (Optional<String> trouble = troubleOf(work); trouble.isPresent(); trouble = troubleOf(work)) {
                if (!trouble.get().equals(before) && !threads.isShutdown()) {
                    console.accept("stream " + stream.arn() + " stands still: " + trouble.get());
                }
                before = trouble.get();
                pause.pause(AFTER_TROUBLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> troubleOf(Work work) throws InterruptedException {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Returns when nothing is read or delivered any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            boolean quiet = threads.awaitTermination(1, TimeUnit.SECONDS);
            if (!quiet) {
                console.accept("stream " + stream.arn() + " has not come to rest");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
