package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.FakeMirror.Fault.DOWN;
import static com.gitfit.coach.mirror.FakeMirror.Fault.REFUSES_EVERYTHING;
import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.letter;
import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.mirror.DeadLetters.FailedBatch;
import com.gitfit.coach.mirror.DeadLetters.Illegible;
import com.gitfit.coach.mirror.Mirrored.Clockwork;
import com.gitfit.coach.mirror.Reconciliation.Pass;
import com.gitfit.coach.mirror.Reconciliation.Position;
import com.gitfit.coach.mirror.Redrive.Report;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RedriveTest {
    private static final FailedBatch TWEAKS_FAILED = new FailedBatch("stream of aiWorkoutTweaks");

    private final FakeMirror mirror = new FakeMirror();
    private final FakeOriginals originals = new FakeOriginals();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final FakeBookmarks bookmarks = new FakeBookmarks();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final Clockwork clockwork = new Clockwork();

    @Test
    void theMirrorGetsWhatTheDocumentIsNow() {
        deadLetters.add(letter(tweak("a/1"), 3));
        originals.with(put(tweak("a/1"), 5));

        assertThat(run()).isEqualTo(new Report(1, 0, true, true));

        assertThat(mirror.get(tweak("a/1"))).contains(put(tweak("a/1"), 5));
        assertThat(deadLetters.letters()).isEmpty();
    }

    @Test
    void aLetterThatTheMirrorIsPastIsRemoved() {
        deadLetters.add(letter(tweak("a/1"), 3));
        originals.with(put(tweak("a/1"), 5));
        mirror.apply(List.of(put(tweak("a/1"), 6)));

        assertThat(run()).isEqualTo(new Report(1, 0, true, true));

        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(6L);
    }

    @Test
    void aDocumentThatIsGoneIsDeletedAfterTheVersionThatTheMirrorHolds() {
        deadLetters.add(letter(tweak("a/1"), 3));
        mirror.apply(List.of(put(tweak("a/1"), 7)));

        assertThat(run()).isEqualTo(new Report(1, 0, true, true));

        assertThat(mirror.get(tweak("a/1"))).contains(Change.deletion(tweak("a/1"), 8));
    }

    @Test
    void aDocumentThatIsGoneAndThatTheMirrorHoldsNoMoreNeedsNothing() {
        deadLetters.add(letter(tweak("a/1"), 3));
        deadLetters.add(letter(tweak("a/2"), 3));
        mirror.apply(List.of(Change.deletion(tweak("a/2"), 2)));

        assertThat(run()).isEqualTo(new Report(2, 0, true, true));

        assertThat(mirror.known()).containsExactly(tweak("a/2"));
        assertThat(mirror.historyOf(tweak("a/2"))).containsExactly(2L);
    }

    @Test
    void aLetterStaysIfTheMirrorDoesNotSayWhetherItHoldsWhatIsGone() {
        deadLetters.add(letter(tweak("a/1"), 3));
        mirror.apply(List.of(put(tweak("a/1"), 2)));
        mirror.failing(DOWN, DOWN, DOWN, DOWN, DOWN);

        assertThat(run()).isEqualTo(new Report(0, 1, false, false));

        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(1);
    }

    @Test
    void severalLettersOfOneDocumentAreDealtWithTogether() {
        deadLetters.add(letter(tweak("a/1"), 3));
        deadLetters.add(letter(tweak("a/1"), 7));
        mirror.apply(List.of(put(tweak("a/1"), 2)));

        assertThat(run()).isEqualTo(new Report(2, 0, true, true));

        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(2L, 3L);
    }

    @Test
    void whatIsStillRefusedStaysInTheQueueOnce() {
        deadLetters.add(letter(tweak("a/1"), 3));
        deadLetters.add(letter(tweak("a/2"), 3));
        originals.with(put(tweak("a/1"), 3)).with(put(tweak("a/2"), 3));
        mirror.refusing(tweak("a/1"), Optional.of("{\"code\":\"NO\"}"));

        assertThat(run()).isEqualTo(new Report(1, 1, true, true));

        assertThat(deadLetters.letters()).containsExactly(letter(tweak("a/1"), 3));
    }

    @Test
    void whatIsStillNoDocumentStaysInTheQueue() {
        deadLetters.add(
                new DeadLetter(Optional.of(tweak("a/1")), OptionalLong.empty(), "no number", Optional.empty(), NOW));
        originals.withUnmappable(tweak("a/1"));

        assertThat(run()).isEqualTo(new Report(0, 1, false, true));
    }

    @Test
    void wordsThatNameNoDocumentStayInTheQueue() {
        deadLetters.add(new DeadLetter(Optional.empty(), OptionalLong.empty(), "of no table", Optional.empty(), NOW));
        deadLetters.with(new Illegible(), NOW);
        deadLetters.with(new FailedBatch("stream of coachState"), NOW);

        assertThat(run()).isEqualTo(new Report(0, 3, false, true));
        assertThat(deadLetters.letters()).hasSize(3);
    }

    @Test
    void aMirrorThatIsDownLeavesEveryLetterWhereItIs() {
        for (int i = 0; i < 25; i++) {
            deadLetters.add(letter(tweak("a/" + i), 3));
            originals.with(put(tweak("a/" + i), 3));
        }
        mirror.failingBy(() -> Optional.of(DOWN));

        assertThat(run().done()).isFalse();

        assertThat(deadLetters.letters()).hasSize(25);
        assertThat(mirror.calls())
                .as("the first letters are tried, the others are not")
                .isEqualTo(5);
    }

    @Test
    void aMirrorWithoutFunctionsLeavesEveryLetterWhereItIs() {
        deadLetters.add(letter(tweak("a/1"), 3));
        originals.with(put(tweak("a/1"), 3));
        mirror.failingBy(() -> Optional.of(REFUSES_EVERYTHING));

        assertThat(run()).isEqualTo(new Report(0, 1, false, false));
    }

    @Test
    void manyLettersAreWorkedThrough() {
        for (int i = 0; i < 123; i++) {
            deadLetters.add(letter(tweak("a/" + i), 3));
            originals.with(put(tweak("a/" + i), 3));
        }

        assertThat(run()).isEqualTo(new Report(123, 0, true, true));
        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(123);
    }

    @Test
    void withoutTimeNoLetterIsTakenOut() {
        deadLetters.add(letter(tweak("a/1"), 3));
        clockwork.with(Duration.ofSeconds(11));

        assertThat(run()).isEqualTo(new Report(0, 0, false, false));
        assertThat(mirror.calls()).isZero();
    }

    @Test
    void aNoteAboutABatchHasItsTableCompared() {
        deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60)).with(TWEAKS_FAILED, NOW.minusSeconds(30));
        originals.with(put(tweak("a/1"), 3)).with(put(new Change.Id(MirroredTable.SESSIONS, "a/1"), 1));

        assertThat(run()).isEqualTo(new Report(2, 0, true, true));

        assertThat(mirror.known()).containsExactly(tweak("a/1"));
        assertThat(deadLetters.letters()).isEmpty();
    }

    @Test
    void oneComparisonIsEnoughForEveryNoteThatWasWrittenBeforeIt() {
        for (int i = 0; i < 25; i++) {
            deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60 + i));
        }
        originals.with(put(tweak("a/1"), 3));

        assertThat(run()).isEqualTo(new Report(25, 0, true, true));

        assertThat(mirror.listings()).isEqualTo(1);
    }

    @Test
    void aNoteOfASecondRoundThatWasWrittenAfterTheComparisonHasOneOfItsOwn() {
        Instant past = NOW.minusSeconds(3_600);
        bookmarks.put(
                "reconciliation#aiWorkoutTweaks",
                new Position(MirroredTable.TWEAKS, Pass.REPLAY, Optional.empty(), past));
        for (int i = 0; i < 10; i++) {
            deadLetters.with(TWEAKS_FAILED, past);
        }
        deadLetters.with(TWEAKS_FAILED, past.plusSeconds(1));

        assertThat(run()).isEqualTo(new Report(11, 0, true, true));

        assertThat(mirror.listings()).isEqualTo(2);
    }

    @Test
    void aComparisonThatComesFurtherIsAnAdvanceAlsoWithoutALetterSettled() {
        deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60));
        originals.with(put(tweak("a/1"), 3)).with(put(tweak("a/2"), 3)).withPagesOf(1);
        mirror.failingBy(() -> mirror.batches().size() > 1 ? Optional.of(DOWN) : Optional.empty());

        assertThat(run()).isEqualTo(new Report(0, 1, true, false));
    }

    @Test
    void whatAnInvocationTookIsSeenAgainOnceItsTimeIsOver() {
        deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60));
        mirror.failing(DOWN, DOWN, DOWN, DOWN, DOWN);
        clockwork.with(Duration.ofSeconds(60));
        run();

        clockwork.with(Duration.ofSeconds(60));
        assertThat(run()).isEqualTo(new Report(0, 0, false, true));

        deadLetters.pass(Duration.ofSeconds(61));
        assertThat(run().removed()).isEqualTo(1);
    }

    @Test
    void aComparisonThatWasBegunBeforeTheNoteIsNotEnough() {
        bookmarks.put(
                "reconciliation#aiWorkoutTweaks",
                new Position(MirroredTable.TWEAKS, Pass.SWEEP, Optional.empty(), NOW.minusSeconds(3_600)));
        deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60));
        originals.with(put(tweak("a/1"), 3));

        assertThat(run()).isEqualTo(new Report(1, 0, true, true));

        assertThat(mirror.get(tweak("a/1"))).isPresent();
    }

    @Test
    void aNoteStaysUntilItsTableIsCompared() {
        deadLetters.with(TWEAKS_FAILED, NOW.minusSeconds(60));
        originals.with(put(tweak("a/1"), 3));
        mirror.failing(DOWN, DOWN, DOWN, DOWN, DOWN);

        assertThat(run()).isEqualTo(new Report(0, 1, false, false));
        assertThat(deadLetters.letters()).containsExactly(TWEAKS_FAILED);

        deadLetters.pass(Duration.ofSeconds(61));
        assertThat(run()).isEqualTo(new Report(1, 0, true, true));
    }

    @Test
    void aQueueThatCannotBeReachedIsAFailure() {
        deadLetters.unreachable();

        assertThatExceptionOfType(DeadLetters.Unavailable.class).isThrownBy(this::run);
    }

    private Report run() {
        Patience patience = clockwork.patience();
        Reconciliation reconciliation =
                new Reconciliation(mirror, originals, deadLetters, bookmarks, patience, telemetry, () -> NOW);
        return new Redrive(mirror, originals, deadLetters, reconciliation, patience, telemetry)
                .run(clockwork.timeLeft());
    }
}
