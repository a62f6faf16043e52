package com.gitfit.coach.local.streams;

import static com.gitfit.coach.local.streams.Sources.records;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.lambda.Pause;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which shards are followed, and when. */
@Timeout(20)
class EventSourceTest {
    private static final Pause NONE = duration -> {};

    @TempDir
    Path folder;

    private final FakeStream stream = new FakeStream();
    private final BlockingQueue<String> followed = new LinkedBlockingQueue<>();
    private final List<String> console = new CopyOnWriteArrayList<>();

    private EventSource source(EventSource.Follower follower) {
        return new EventSource(
                stream, Checkpoints.in(folder.resolve("checkpoints.json")), follower, NONE, console::add);
    }

    private String next() throws InterruptedException {
        return followed.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void aShardIsFollowedAfterTheOneThatItGoesOnFrom() throws Exception {
        stream.shard("child", Optional.of("parent"), List.of());
        stream.shard("parent", Optional.of("long forgotten"), List.of());
        var parentEnds = new CountDownLatch(1);
        try (EventSource source = source(shard -> {
            followed.add(shard);
            if (shard.equals("parent")) {
                parentEnds.await();
            }
        })) {
            source.start();

            assertThat(next()).isEqualTo("parent");
            assertThat(followed).isEmpty();
            parentEnds.countDown();
            assertThat(next()).isEqualTo("child");
        }
    }

    @Test
    void aShardThatStandsStillHoldsUpNoOther() throws Exception {
        stream.shard("left", Optional.empty(), List.of());
        stream.shard("right", Optional.empty(), List.of());
        var never = new CountDownLatch(1);
        try (EventSource source = source(shard -> {
            followed.add(shard);
            never.await();
        })) {
            source.start();

            String one = next();
            String other = next();
            assertThat(List.of(one, other)).containsExactlyInAnyOrder("left", "right");
        }
    }

    @Test
    void whateverGoesWrongIsSaidOnceAndTriedAgain() throws Exception {
        stream.shard("shard", Optional.empty(), records(1, 1));
        var tries = new CountDownLatch(4);
        try (EventSource source = source(shard -> {
            tries.countDown();
            if (tries.getCount() > 0) {
                throw new IllegalStateException("the queue is away");
            }
        })) {
            source.start();
            assertThat(tries.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(console).containsExactly("stream " + stream.arn() + " stands still: the queue is away");
    }

    @Test
    void whatIsKeptOfShardsThatAreGoneIsForgotten() throws Exception {
        Checkpoints.in(folder.resolve("checkpoints.json")).reach("gone", "7");
        stream.shard("shard", Optional.empty(), List.of());
        try (EventSource source = source(followed::add)) {
            source.start();
            assertThat(next()).isEqualTo("shard");
        }

        assertThat(Checkpoints.in(folder.resolve("checkpoints.json")).of("gone"))
                .isEmpty();
    }
}
