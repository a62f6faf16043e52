package com.gitfit.coach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.batch.Plan.Users;
import com.gitfit.coach.batch.Planner.Report;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final FakeDirectory directory = new FakeDirectory(40);
    private final FakeChunkQueue queue = new FakeChunkQueue();
    private final FakePlanBookmarks bookmarks = new FakePlanBookmarks();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private Instant now = AT.plusSeconds(2);
    private final Planner planner = new Planner(directory, queue, bookmarks, telemetry, () -> now);

    @Test
    void everybodyIsHandedOutOnceInFullChunks() {
        directory.with(1_010);

        assertThat(planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour)).isEqualTo(new Report(1_010, true));

        assertThat(queue.users()).containsExactlyInAnyOrderElementsOf(lifters(1_010));
        assertThat(queue.chunks()).hasSize(41).extracting(Chunk::at).containsOnly(AT);
    }

    @Test
    void chunksAreSentTenAtATime() {
        directory.with(2_000);

        planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour);

        assertThat(queue.chunks()).hasSize(80);
        assertThat(queue.sends()).isEqualTo(8);
    }

    @Test
    void aFewLiftersOfManyLanesShareAChunk() {
        directory.with("ann", "bob", "cid");

        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);

        assertThat(queue.chunks())
                .containsExactly(new Chunk(AT, List.of(new UserId("ann"), new UserId("bob"), new UserId("cid"))));
    }

    @Test
    void ifThereIsNobodyNothingIsSent() {
        assertThat(planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour)).isEqualTo(new Report(0, true));

        assertThat(queue.chunks()).isEmpty();
    }

    @Test
    void theFirstPlanLooksBackADayAndABit() {
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);

        assertThat(directory.asked()).containsOnly(AT.minus(Duration.ofHours(25)));
    }

    @Test
    void theNextPlanLooksBackToTheOneBeforeAndABit() {
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);
        Instant next = AT.plus(DAY);

        planner.run(Users.ACTIVE, next, PlannerTest::aQuarterOfAnHour);

        assertThat(directory.asked().getLast()).isEqualTo(AT.minus(Duration.ofMinutes(15)));
    }

    @Test
    void aPlanAfterALongPauseLooksBackEightDays() {
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);
        Instant next = AT.plus(Duration.ofDays(30));

        planner.run(Users.ACTIVE, next, PlannerTest::aQuarterOfAnHour);

        assertThat(directory.asked().getLast()).isEqualTo(next.minus(Duration.ofDays(8)));
    }

    @Test
    void theSamePlanTwiceHandsOutTheSame() {
        directory.with(70);
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);
        planner.run(Users.ACTIVE, AT.plus(DAY), PlannerTest::aQuarterOfAnHour);
        List<Chunk> once = queue.take().subList(3, 6);
        Instant since = directory.asked().getLast();

        planner.run(Users.ACTIVE, AT.plus(DAY), PlannerTest::aQuarterOfAnHour);

        assertThat(queue.take()).isEqualTo(once);
        assertThat(directory.asked().getLast()).isEqualTo(since);
    }

    @Test
    void aPlanForEverybodyLeavesTheOnesForActiveLiftersAlone() {
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);

        planner.run(Users.ALL, AT.plus(DAY), PlannerTest::aQuarterOfAnHour);

        assertThat(bookmarks.read(Users.ACTIVE).orElseThrow().plan().at()).isEqualTo(AT);
    }

    @Test
    void whenTimeRunsShortItStopsAndSaysSo() {
        directory.with(1_000);

        assertThat(planner.run(Users.ALL, AT, times(90, 61, 60))).isEqualTo(new Report(0, false));

        assertThat(directory.pages()).isEqualTo(16);
        assertThat(telemetry.events("insights_planned").getFirst().fields()).containsEntry("done", false);
    }

    @Test
    void anotherInvocationGoesOnWhereItStopped() {
        directory.with(4_000);
        Report first = planner.run(Users.ALL, AT, times(900, 900, 900, 900, 900, 900, 900, 60));
        now = now.plus(Duration.ofMinutes(15));

        Report second = planner.resume(PlannerTest::aQuarterOfAnHour);

        // The seventh page of each lane of forty was handed out in part only, and does not count yet.
        assertThat(first).isEqualTo(new Report(8 * 6 * 40, false));
        assertThat(second).isEqualTo(new Report(4_000 - 8 * 6 * 40, true));
        assertThat(queue.users()).containsAll(lifters(4_000)).hasSize(4_000 + 8 * 10);
        telemetry.flush();
        assertThat(telemetry.values(Metric.INSIGHTS_PLANNED)).containsExactly(1_920.0, 2_080.0);
        assertThat(telemetry.values(Metric.INSIGHTS_PLANS)).containsExactly(1.0);
    }

    @Test
    void whatSomebodyIsAtIsLeftAlone() {
        directory.with(100);
        planner.run(Users.ALL, AT, times(60));
        now = now.plusSeconds(60);

        assertThat(planner.resume(PlannerTest::aQuarterOfAnHour)).isEqualTo(new Report(0, true));

        assertThat(queue.chunks()).isEmpty();
    }

    @Test
    void aPlanThatCameToItsEndIsNotGoneOnWith() {
        directory.with(100);
        planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour);
        queue.take();
        now = now.plus(DAY);

        assertThat(planner.resume(PlannerTest::aQuarterOfAnHour)).isEqualTo(new Report(0, true));

        assertThat(queue.chunks()).isEmpty();
    }

    @Test
    void aNewPlanGoesOnWithAnUnfinishedOneFirst() {
        directory.with("ann");
        planner.run(Users.ACTIVE, AT, times(60));
        Instant next = AT.plus(DAY);

        assertThat(planner.run(Users.ACTIVE, next, PlannerTest::aQuarterOfAnHour))
                .isEqualTo(new Report(2, true));

        assertThat(queue.chunks()).extracting(Chunk::at).containsExactly(AT, next);
        assertThat(directory.asked().getLast()).isEqualTo(AT.minus(Duration.ofMinutes(15)));
    }

    @Test
    void aPlanThatIsStartedAgainGoesOnWithItself() {
        directory.with("ann");
        planner.run(Users.ACTIVE, AT, times(60));

        assertThat(planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour)).isEqualTo(new Report(1, true));

        assertThat(queue.chunks()).hasSize(1);
    }

    @Test
    void whereItIsIsWrittenDownEveryFewSeconds() {
        directory.with(2_000);

        planner.run(Users.ALL, AT, () -> {
            now = now.plusSeconds(1);
            return Duration.ofMinutes(10);
        });

        assertThat(bookmarks.all()).hasSizeBetween(4, 6);
        assertThat(bookmarks.all().getLast().isDone()).isTrue();
    }

    @Test
    void ifTheQueueFailsWhatIsInItIsNotSentAgain() {
        directory.with(4_000);
        queue.failAfter(8);

        assertThatExceptionOfType(ChunkQueue.Unavailable.class)
                .isThrownBy(() -> planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour));

        Progress progress = bookmarks.read(Users.ALL).orElseThrow();
        assertThat(progress.isDone()).isFalse();
        assertThat(progress.users()).isPositive();
        queue.failAfter(Integer.MAX_VALUE);
        planner.run(Users.ALL, AT, PlannerTest::aQuarterOfAnHour);
        assertThat(queue.users()).containsAll(lifters(4_000)).hasSizeLessThan(4_000 + 8 * 40);
    }

    @Test
    void whoWasFoundActiveIsCountedOnceThePlanIsDone() {
        directory.with(30);
        planner.run(Users.ACTIVE, AT, times(60));
        planner.run(Users.ACTIVE, AT, PlannerTest::aQuarterOfAnHour);
        telemetry.flush();

        assertThat(telemetry.values(Metric.ACTIVE_LIFTERS)).containsExactly(30.0);
    }

    private static Duration aQuarterOfAnHour() {
        return Duration.ofMinutes(15);
    }

    /** So many seconds left each time that is asked; at last for good. */
    private static Supplier<Duration> times(Integer... seconds) {
        Queue<Integer> left = new ArrayDeque<>(Arrays.asList(seconds));
        return () -> Duration.ofSeconds(left.size() > 1 ? left.remove() : left.element());
    }

    private static List<UserId> lifters(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new UserId("lifter-" + number))
                .toList();
    }
}
