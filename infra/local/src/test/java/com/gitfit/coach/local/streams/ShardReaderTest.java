package com.gitfit.coach.local.streams;

import static com.gitfit.coach.local.streams.RecordingFunction.ALL_IS_WELL;
import static com.gitfit.coach.local.streams.Sources.NOW;
import static com.gitfit.coach.local.streams.Sources.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.template.StreamSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the records of one shard become batches. */
class ShardReaderTest {
    private static final String SHARD = "shard-1";

    @TempDir
    Path folder;

    private final FakeStream stream = new FakeStream();
    private final RecordingFunction function = new RecordingFunction(batch -> ALL_IS_WELL);
    private final TestClock clock = new TestClock();

    /** A clock that only pauses move. */
    private static final class TestClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }

    private Checkpoints checkpoints() {
        return Checkpoints.in(folder.resolve("checkpoints.json"));
    }

    private void follow(StreamSource source, RecordFilter filter, Pause pause) throws InterruptedException {
        var delivery = new Delivery(source, "arn", function, lost -> {}, clock, pause);
        new ShardReader(source, stream, filter, delivery, checkpoints(), clock, pause).follow(SHARD);
    }

    private void followToTheEnd(StreamSource source) throws InterruptedException {
        stream.close(SHARD);
        follow(source, RecordFilter.of(List.of()), duration -> {
            throw new AssertionError("a shard that has ended is not waited for");
        });
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void aBatchHasAsManyRecordsAsTheTemplateSaysAtMostInOrder() throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 25));

        followToTheEnd(Sources.source());

        assertThat(function.batches()).containsExactly(numbers(1, 10), numbers(11, 20), numbers(21, 25));
        assertThat(checkpoints().of(SHARD)).contains("25");
    }

    @Test
    void anotherRunGoesOnWhereTheLastOneEnded() throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 25));
        checkpoints().reach(SHARD, "18");

        followToTheEnd(Sources.source());

        assertThat(function.batches()).containsExactly(numbers(19, 25));
    }

    @Test
    void aWindowCollectsWhatComesWithinIt() throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 2));

        follow(Sources.withWindow(Duration.ofSeconds(1)), RecordFilter.of(List.of()), duration -> {
            clock.now = clock.now.plus(duration);
            boolean half = clock.now.equals(NOW.plusMillis(500));
            if (half) {
                stream.write(SHARD, records(3, 4));
            }
            if (!function.batches().isEmpty()) {
                stream.close(SHARD);
            }
        });

        assertThat(function.batches()).containsExactly(numbers(1, 4));
        assertThat(clock.now).isBetween(NOW.plusSeconds(1), NOW.plusMillis(1_500));
    }

    @Test
    void aFullBatchDoesNotWaitForItsWindow() throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 10));

        follow(Sources.withWindow(Duration.ofMinutes(5)), RecordFilter.of(List.of()), duration -> stream.close(SHARD));

        assertThat(function.batches()).containsExactly(numbers(1, 10));
    }

    @Test
    void whatAFilterLeavesOutIsNeverSeen() throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 4)).close(SHARD);
        var pattern = new ObjectMapper()
                .readTree("{\"dynamodb\":{\"Keys\":{\"noteId\":{\"S\":[{\"anything-but\":[\"note-2\"]}]}}}}");

        follow(Sources.source(), RecordFilter.of(List.of(pattern)), duration -> {});

        assertThat(function.batches()).containsExactly(List.of(1, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredIteratorException", "TrimmedDataAccessException"})
    void aPositionThatDoesNotCountAnyMoreIsTakenAnewFromTheCheckpoint(String type) throws Exception {
        stream.shard(SHARD, Optional.empty(), records(1, 15)).close(SHARD);
        stream.trouble(type);

        follow(Sources.source(), RecordFilter.of(List.of()), duration -> {});

        assertThat(function.batches()).containsExactly(numbers(1, 10), numbers(11, 15));
    }

    @Test
    void aStreamThatCannotBeReadEndsTheReadingBeforeTheCheckpointMoves() {
        stream.shard(SHARD, Optional.empty(), records(1, 5));
        stream.trouble("InternalServerError");

        assertThatThrownBy(() -> followToTheEnd(Sources.source()))
                .isInstanceOf(StreamException.class)
                .hasMessage("as the test wants");

        assertThat(checkpoints().of(SHARD)).isEmpty();
    }
}
