package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.FakeMirror.Fault.DOWN;
import static com.gitfit.coach.mirror.FakeMirror.Fault.REFUSES_EVERYTHING;
import static com.gitfit.coach.mirror.FakeMirror.Fault.UNAUTHORIZED;
import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.gitfit.coach.mirror.Mirrored.Clockwork;
import com.gitfit.coach.mirror.Reconciliation.Pass;
import com.gitfit.coach.mirror.Reconciliation.Position;
import com.gitfit.coach.mirror.Reconciliation.Report;
import com.gitfit.coach.mirror.Reconciliation.Start;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final FakeMirror mirror = new FakeMirror();
    private final FakeOriginals originals = new FakeOriginals();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final FakeBookmarks bookmarks = new FakeBookmarks();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final Clockwork clockwork = new Clockwork();

    @Test
    void storesThatAreAlikeAreLeftAlone() {
        both(put(tweak("a/1"), 3));
        both(Change.deletion(new Change.Id(MirroredTable.SESSIONS, "a/1"), 2));

        assertThat(run()).isEqualTo(new Report(3, 0, 0, 0, true, NOW));
        assertThat(mirror.batches()).hasSize(2);
    }

    @Test
    void whatTheMirrorMissesIsReplayed() {
        originals.with(put(tweak("a/1"), 3));
        originals.with(put(tweak("a/2"), 5));
        mirror.apply(List.of(put(tweak("a/2"), 4)));

        Report report = run();

        assertThat(mirror.get(tweak("a/1"))).contains(put(tweak("a/1"), 3));
        assertThat(mirror.get(tweak("a/2"))).contains(put(tweak("a/2"), 5));
        assertThat(report.repaired()).isEqualTo(2);
        assertThat(values(Metric.MIRROR_REPAIRED)).containsExactly(2.0);
        assertThat(values(Metric.MIRROR_APPLIED)).containsExactly(2.0);
    }

    @Test
    void aTombstoneIsADeletion() {
        originals.with(Change.deletion(tweak("a/1"), 4));
        mirror.apply(List.of(put(tweak("a/1"), 3)));

        run();

        assertThat(mirror.get(tweak("a/1"))).contains(Change.deletion(tweak("a/1"), 4));
    }

    @Test
    void whatIsGoneIsDeletedAsItsRemovalWouldHave() {
        mirror.apply(List.of(put(tweak("a/1"), 3)));

        Report report = run();

        assertThat(mirror.get(tweak("a/1"))).contains(Change.deletion(tweak("a/1"), 4));
        assertThat(report).isEqualTo(new Report(1, 1, 1, 0, true, NOW));
    }

    @Test
    void aRemovalThatTheStreamTellsOfMeanwhileIsNoDrift() {
        mirror.apply(List.of(put(tweak("a/1"), 3), put(tweak("a/2"), 3)));
        clockwork.meanwhile(() -> mirror.apply(List.of(Change.deletion(tweak("a/1"), 4))));

        Report report = run();

        assertThat(clockwork.pauses()).containsExactly(Duration.ofSeconds(5));
        assertThat(report).isEqualTo(new Report(2, 1, 1, 0, true, NOW));
        assertThat(mirror.live(MirroredTable.TWEAKS)).isEmpty();
    }

    @Test
    void whatIsGoneFromManyPagesIsWaitedForOnce() {
        for (int i = 0; i < 40; i++) {
            mirror.apply(List.of(put(tweak("a/" + i), 3)));
        }
        mirror.withPagesOf(4);
        clockwork.with(Duration.ofMinutes(15));

        Report report = run();

        assertThat(clockwork.pauses()).containsExactly(Duration.ofSeconds(5));
        assertThat(report).isEqualTo(new Report(40, 40, 40, 0, true, NOW));
        assertThat(mirror.live(MirroredTable.TWEAKS)).isEmpty();
    }

    @Test
    void whatIsGoneIsNotPassedByARunThatEndsBeforeItWaited() {
        mirror.apply(List.of(put(tweak("a/1"), 3), put(tweak("a/2"), 3), put(tweak("a/3"), 3)));
        originals.with(put(tweak("a/2"), 3)).with(put(tweak("a/3"), 3));
        mirror.withPagesOf(1);
        clockwork.with(Duration.ofMinutes(15));
        mirror.failingBy(() -> mirror.listings() > 2 ? Optional.of(UNAUTHORIZED) : Optional.empty());

        assertThat(reconciliation()
                        .run(MirroredTable.TWEAKS, Start.RESUMED, clockwork.timeLeft())
                        .done())
                .isFalse();
        assertThat(bookmarks.positions())
                .containsEntry(
                        "reconciliation#aiWorkoutTweaks",
                        new Position(MirroredTable.TWEAKS, Pass.SWEEP, Optional.empty(), NOW));

        mirror.failingBy(Optional::empty);
        assertThat(reconciliation().run(MirroredTable.TWEAKS, Start.RESUMED, clockwork.timeLeft()))
                .isEqualTo(new Report(3, 1, 1, 0, true, NOW));
    }

    @Test
    void whatIsMadeAnewWhileItIsWaitedForIsNoRemoval() {
        mirror.apply(List.of(put(tweak("a/1"), 3)));
        clockwork.meanwhile(() -> {
            originals.with(put(tweak("a/1"), 5));
            mirror.apply(List.of(put(tweak("a/1"), 5)));
        });

        assertThat(run()).isEqualTo(new Report(1, 0, 0, 0, true, NOW));

        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(3L, 5L);
    }

    @Test
    void aRemovalThatThereIsNoTimeToWaitForIsLookedAtNextTime() {
        mirror.apply(List.of(put(tweak("a/1"), 3)));
        clockwork.with(Duration.ofSeconds(16));

        assertThat(run().done()).isFalse();
        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(1);

        clockwork.with(Duration.ofSeconds(60));
        assertThat(run()).isEqualTo(new Report(1, 1, 1, 0, true, NOW));
    }

    @Test
    void whatGoesWhileItIsComparedIsDeletedToo() {
        originals.with(put(tweak("a/1"), 3)).losingOnceScanned(tweak("a/1"));

        run();

        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(3L, 4L);
        assertThat(mirror.live(MirroredTable.TWEAKS)).isEmpty();
    }

    @Test
    void aMirrorThatIsAheadIsLeftAloneAndToldOf() {
        originals.with(put(tweak("a/1"), 3));
        mirror.apply(List.of(put(tweak("a/1"), 5)));

        assertThat(run()).isEqualTo(new Report(2, 0, 1, 0, true, NOW));

        assertThat(telemetry.events("mirror_contradiction")).hasSize(1);

        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(5L);
    }

    @Test
    void whatChangedWithinTheLastMinuteIsOnItsWayAndNoDrift() {
        originals.with(put(tweak("a/young"), 1), Optional.of(NOW.minusSeconds(59)));
        originals.with(put(tweak("a/old"), 1), Optional.of(NOW.minusSeconds(60)));
        originals.with(put(tweak("a/undated"), 1), Optional.empty());

        Report report = run();

        assertThat(report.repaired()).isEqualTo(3);
        assertThat(report.drift()).isEqualTo(2);
        assertThat(values(Metric.MIRROR_DRIFT)).containsExactly(2.0);
    }

    @Test
    void aDocumentThatWasBroughtBackWithAnEarlierVersionThanItsDeletionIsDrift() {
        Change.Id again = new Change.Id(MirroredTable.MODEL_VERSIONS, "coach-mini-1");
        originals.with(put(again, 1)).with(put(tweak("a/1"), 4));
        mirror.apply(List.of(Change.deletion(again, 6), Change.deletion(tweak("a/1"), 4)));

        assertThat(run()).isEqualTo(new Report(2, 0, 2, 0, true, NOW));

        assertThat(mirror.historyOf(again)).containsExactly(6L);
        assertThat(telemetry.events("mirror_contradiction")).hasSize(2);
        assertThat(telemetry.text()).doesNotContain("coach-mini-1");
    }

    @Test
    void aDeletionThatAScanIsBehindIsNoDrift() {
        originals.with(put(tweak("a/1"), 3)).losingOnceScanned(tweak("a/1"));
        mirror.apply(List.of(Change.deletion(tweak("a/1"), 4)));

        assertThat(run()).isEqualTo(new Report(1, 0, 0, 0, true, NOW));

        assertThat(telemetry.events("mirror_contradiction")).isEmpty();
    }

    @Test
    void ofAMirrorThatIsDownNoDriftIsSaid() {
        originals.with(put(tweak("a/1"), 3));
        mirror.failingBy(() -> Optional.of(DOWN));

        run();

        assertThat(values(Metric.MIRROR_DRIFT)).isEmpty();
    }

    @Test
    void whileRemovalsCannotBeRepairedNothingIsComparedAndNoDriftSaid() {
        mirror.apply(List.of(put(tweak("a/1"), 3), put(tweak("a/2"), 3), put(tweak("a/3"), 3)));
        originals.with(put(tweak("a/2"), 3)).with(put(tweak("a/3"), 3));
        mirror.withPagesOf(1);
        clockwork.with(Duration.ofMinutes(15));
        mirror.failingBy(() -> mirror.listings() > 2 ? Optional.of(DOWN) : Optional.empty());

        Report report = reconciliation().run(MirroredTable.TWEAKS, Start.RESUMED, clockwork.timeLeft());

        assertThat(report.done()).isFalse();
        assertThat(report.compared()).as("those that were replayed alone").isEqualTo(2);
        assertThat(values(Metric.MIRROR_DRIFT)).isEmpty();
    }

    @Test
    void whatWasFoundBeforeAStoreFailedIsSaid() {
        originals.with(put(tweak("a/1"), 3)).failingToScan(MirroredTable.SESSIONS);

        assertThatIllegalStateException().isThrownBy(this::run);

        assertThat(values(Metric.MIRROR_DRIFT)).containsExactly(1.0);
        assertThat(values(Metric.MIRROR_REPAIRED)).containsExactly(1.0);
    }

    @Test
    void noDriftIsSaidToo() {
        run();

        assertThat(values(Metric.MIRROR_DRIFT)).containsExactly(0.0);
        assertThat(values(Metric.MIRROR_REPAIRED)).containsExactly(0.0);
    }

    @Test
    void anEmptyMirrorIsFilled() {
        for (int i = 0; i < 1_234; i++) {
            originals.with(put(tweak("a/" + i), 1));
        }
        for (MirroredTable table : MirroredTable.values()) {
            originals.with(put(new Change.Id(table, "b"), 2));
        }

        Report report = run();

        assertThat(report.repaired()).isEqualTo(1_239);
        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(1_235);
    }

    @Test
    void whatTheMirrorRefusesIsPutAsideOnceInARunAndTheRestGoesOn() {
        originals.with(put(tweak("a/1"), 3));
        originals.with(put(tweak("a/2"), 3));
        originals.withUnmappable(tweak("a/3"));
        mirror.refusing(tweak("a/1"), Optional.of("{\"code\":\"NO\"}"));

        Report report = run();

        assertThat(report).as("a letter tells of what was refused").isEqualTo(new Report(4, 1, 1, 2, true, NOW));
        assertThat(deadLetters.ours())
                .extracting(DeadLetter::id)
                .containsExactlyInAnyOrder(Optional.of(tweak("a/1")), Optional.of(tweak("a/3")));
        assertThat(mirror.get(tweak("a/2"))).isPresent();
    }

    @Test
    void aPartWhoseLettersCannotBeSentIsDoneAgain() {
        originals.withUnmappable(tweak("a/3"));
        deadLetters.unreachable();

        assertThat(run().done()).isFalse();
        assertThat(bookmarks.positions())
                .containsEntry(
                        "reconciliation", new Position(MirroredTable.TWEAKS, Pass.REPLAY, Optional.empty(), NOW));
    }

    @Test
    void aMirrorThatIsDownIsGivenUpAndGoneOnWithLater() {
        originals.with(put(tweak("a/1"), 3));
        mirror.failing(DOWN, DOWN, DOWN, DOWN, DOWN);

        assertThat(run().done()).isFalse();
        assertThat(mirror.calls()).isEqualTo(5);

        assertThat(run()).isEqualTo(new Report(2, 1, 1, 0, true, NOW));
        assertThat(bookmarks.positions()).isEmpty();
    }

    @Test
    void withoutAKeyThatIsTakenNothingIsTriedFurther() {
        originals.with(put(tweak("a/1"), 3));
        mirror.failing(UNAUTHORIZED, UNAUTHORIZED);

        assertThat(run().done()).isFalse();

        assertThat(mirror.calls()).isEqualTo(2);
        assertThat(values(Metric.MIRROR_AUTH_FAILURES)).containsExactly(1.0);
    }

    @Test
    void aMirrorWithoutFunctionsIsReported() {
        mirror.failingBy(() -> Optional.of(REFUSES_EVERYTHING));

        assertThat(run().done()).isFalse();

        assertThat(telemetry.failures()).extracting("name").containsExactly("comparison_refused");
    }

    @Test
    void withoutTimeNothingIsBegun() {
        clockwork.with(Duration.ofSeconds(11));

        assertThat(run()).isEqualTo(new Report(0, 0, 0, 0, false, NOW));

        assertThat(mirror.calls()).isZero();
    }

    @Test
    void oneTableIsComparedBesideWhatTheOthersAreAt() {
        Position halfWay = new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.of("m"), NOW.minusSeconds(3_600));
        bookmarks.put("reconciliation", halfWay);
        originals.with(put(tweak("a/1"), 3));
        originals.with(put(new Change.Id(MirroredTable.SESSIONS, "a/1"), 3));

        Report report = reconciliation().run(MirroredTable.TWEAKS, Start.RESUMED, clockwork.timeLeft());

        assertThat(report).isEqualTo(new Report(2, 1, 1, 0, true, NOW));
        assertThat(mirror.live(MirroredTable.SESSIONS)).isEmpty();
        assertThat(bookmarks.positions()).containsOnlyKeys("reconciliation").containsValue(halfWay);
    }

    @Test
    void whatIsGoneOnWithSaysWhenItWasBegun() {
        Instant yesterday = NOW.minusSeconds(86_400);
        bookmarks.put("reconciliation", new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.empty(), yesterday));

        assertThat(run().begunAt()).isEqualTo(yesterday);
        assertThat(run().begunAt()).isEqualTo(NOW);
    }

    @Test
    void whoeverAsksForAFreshRunHasEveryTableCompared() {
        originals.with(put(tweak("a/1"), 3));
        bookmarks.put("reconciliation", new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.empty(), NOW));

        Report report = reconciliation().run(Start.FRESH, clockwork.timeLeft());

        assertThat(report).isEqualTo(new Report(2, 1, 1, 0, true, NOW));
        assertThat(mirror.get(tweak("a/1"))).isPresent();
    }

    @Test
    void aFreshRunOfOneTableBeginsAnewToo() {
        Position halfWay = new Position(MirroredTable.TWEAKS, Pass.SWEEP, Optional.empty(), NOW);
        originals.with(put(tweak("a/1"), 3));
        bookmarks.put("reconciliation", halfWay);
        bookmarks.put("reconciliation#aiWorkoutTweaks", halfWay);

        reconciliation().run(MirroredTable.TWEAKS, Start.FRESH, clockwork.timeLeft());

        assertThat(mirror.get(tweak("a/1"))).isPresent();
        assertThat(bookmarks.positions()).containsOnlyKeys("reconciliation");
    }

    private void both(Change change) {
        originals.with(change);
        mirror.apply(List.of(change));
    }

    private Report run() {
        return reconciliation().run(Start.RESUMED, clockwork.timeLeft());
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(
                mirror, originals, deadLetters, bookmarks, clockwork.patience(), telemetry, () -> NOW);
    }

    private List<Double> values(Metric metric) {
        telemetry.flush();
        return telemetry.values(metric);
    }
}
