package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.FakeMirror.Fault.DOWN;
import static com.gitfit.coach.mirror.FakeMirror.Fault.LOST;
import static com.gitfit.coach.mirror.FakeMirror.Fault.REFUSES_EVERYTHING;
import static com.gitfit.coach.mirror.FakeMirror.Fault.UNAUTHORIZED;
import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.mirror.Mirrored.Clockwork;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of the records of one invocation. */
class MirroringTest {
    private static final Optional<String> BAD_VERSION = Optional.of("{\"code\":\"BAD_VERSION\"}");

    private final FakeMirror mirror = new FakeMirror();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final Clockwork clockwork = new Clockwork();

    @Test
    void recordsAreAppliedInOneBatch() {
        List<String> failed = apply(put(tweak("a/1"), 1), put(tweak("a/2"), 7), Change.deletion(tweak("a/3"), 2));

        assertThat(failed).isEmpty();
        assertThat(mirror.live(MirroredTable.TWEAKS)).containsOnlyKeys("a/1", "a/2");
        assertThat(mirror.get(tweak("a/3"))).contains(Change.deletion(tweak("a/3"), 2));
        assertThat(mirror.calls()).isEqualTo(1);
        assertThat(values(Metric.MIRROR_APPLIED)).containsExactly(3.0);
    }

    @Test
    void whatTheMirrorHoldsAlreadyIsDoneAndCountedApart() {
        apply(put(tweak("a/1"), 5));

        assertThat(apply(put(tweak("a/1"), 4), put(tweak("a/1"), 5))).isEmpty();

        assertThat(values(Metric.MIRROR_STALE)).containsExactly(1.0);
        assertThat(mirror.historyOf(tweak("a/1"))).containsExactly(5L);
    }

    @Test
    void nothingToDoIsNothingToSay() {
        assertThat(apply(List.of())).isEmpty();

        assertThat(mirror.calls()).isZero();
    }

    @Test
    void aMirrorThatIsDownForAMomentIsAskedAgain() {
        mirror.failing(DOWN, LOST, DOWN);

        assertThat(apply(put(tweak("a/1"), 1))).isEmpty();

        assertThat(mirror.get(tweak("a/1"))).isPresent();
        assertThat(values(Metric.MIRROR_RETRIES)).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void thePausesAreRandomAndAtMostTwiceAsLongEachTime() {
        List<Duration> longest = List.of(
                Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800), Duration.ofMillis(1_600));
        mirror.failing(DOWN, DOWN, DOWN, DOWN, DOWN);

        apply(put(tweak("a/1"), 1));

        assertThat(clockwork.pauses()).hasSize(4).doesNotHaveDuplicates();
        for (int i = 0; i < 4; i++) {
            assertThat(clockwork.pauses().get(i)).isLessThanOrEqualTo(longest.get(i));
        }
    }

    @Test
    void aMirrorThatStaysDownIsGivenUpAndNothingIsDropped() {
        mirror.failingBy(() -> Optional.of(DOWN));

        assertThat(apply(many(250))).hasSize(250);

        assertThat(mirror.calls()).as("no further batch is tried").isEqualTo(5);
        assertThat(deadLetters.letters()).isEmpty();
        assertThat(telemetry.failures()).extracting("name").containsExactly("mirror_gave_up");
    }

    @Test
    void aBatchThatWasAppliedIsNotDeliveredAgainIfALaterOneFails() {
        List<Mapped> records = many(250);
        mirror.failingBy(() -> mirror.batches().size() > 1 ? Optional.of(DOWN) : Optional.empty());

        List<String> failed = apply(records);

        assertThat(failed)
                .isEqualTo(IntStream.range(100, 250).mapToObj(String::valueOf).toList());
    }

    @Test
    void theMirrorIsLeftAloneForAsLongAsItWants() {
        Mirroring mirroring = mirroring(new Throttling(mirror, Duration.ofSeconds(7)));

        assertThat(mirroring.apply(records(List.of(put(tweak("a/1"), 1))), clockwork.timeLeft()))
                .isEmpty();

        assertThat(clockwork.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void itIsNotWaitedForLongerThanTheInvocationLasts() {
        clockwork.with(Duration.ofSeconds(15));
        Mirroring mirroring = mirroring(new Throttling(mirror, Duration.ofSeconds(7)));

        assertThat(mirroring.apply(records(List.of(put(tweak("a/1"), 1))), clockwork.timeLeft()))
                .containsExactly("0");

        assertThat(clockwork.pauses()).isEmpty();
    }

    @Test
    void noCallIsMadeThatTheInvocationMightNotSurvive() {
        clockwork.with(Duration.ofSeconds(11));

        assertThat(apply(put(tweak("a/1"), 1))).containsExactly("0");

        assertThat(mirror.calls()).isZero();
    }

    @Test
    void oneChangeAtFaultIsFoundAndHoldsNoOtherUp() {
        List<Mapped> records = new ArrayList<>(many(99));
        records.add(37, put(tweak("poison/1"), 12));
        mirror.refusing(tweak("poison/1"), BAD_VERSION);

        assertThat(apply(records)).isEmpty();

        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(99);
        assertThat(mirror.calls()).as("a hundred, halved seven times").isLessThanOrEqualTo(1 + 2 * 7);
        assertThat(deadLetters.ours()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).contains(tweak("poison/1"));
            assertThat(letter.version()).isEqualTo(OptionalLong.of(12));
            assertThat(letter.reason()).isEqualTo("{\"code\":\"BAD_VERSION\"}");
            assertThat(letter.requestId())
                    .hasValueSatisfying(id -> assertThat(id).startsWith("request-"));
            assertThat(letter.at()).isEqualTo(NOW);
        });
        assertThat(values(Metric.MIRROR_DEAD_LETTERS)).containsExactly(1.0);
    }

    @Test
    void aRefusalWithoutAReasonIsBelievedOnceTheMirrorTakesNothing() {
        mirror.refusing(tweak("poison/1"), Optional.empty());

        assertThat(apply(put(tweak("poison/1"), 1))).isEmpty();

        assertThat(mirror.batches())
                .containsExactly(List.of(put(tweak("poison/1"), 1)), List.of(), List.of(put(tweak("poison/1"), 1)));
        assertThat(deadLetters.ours()).extracting(DeadLetter::reason).containsExactly("a function failed");
    }

    @Test
    void aFunctionThatBrokeForOnceIsNoRecordsFault() {
        mirror.failing(REFUSES_EVERYTHING);

        assertThat(apply(put(tweak("a/1"), 1))).isEmpty();

        assertThat(mirror.get(tweak("a/1"))).isPresent();
        assertThat(deadLetters.letters()).isEmpty();
    }

    @Test
    void aMirrorWithoutFunctionsIsNoRecordsFault() {
        mirror.failingBy(() -> Optional.of(REFUSES_EVERYTHING));

        assertThat(apply(many(250))).hasSize(250);

        assertThat(deadLetters.letters()).isEmpty();
        assertThat(mirror.calls()).as("one batch is halved to the end, once").isLessThanOrEqualTo(9);
    }

    @Test
    void whatCannotBePutAsideIsDeliveredAgainAndTheRestIsDone() {
        mirror.refusing(tweak("poison/1"), BAD_VERSION);
        deadLetters.unreachable();

        assertThat(apply(put(tweak("a/1"), 1), put(tweak("poison/1"), 3), put(tweak("a/2"), 1)))
                .containsExactly("1");

        assertThat(mirror.live(MirroredTable.TWEAKS)).containsOnlyKeys("a/1", "a/2");
    }

    @Test
    void anEarlierVersionOfWhatWasPutAsideIsDoneToo() {
        mirror.refusing(tweak("poison/1"), BAD_VERSION);

        assertThat(apply(put(tweak("poison/1"), 3), put(tweak("poison/1"), 4))).isEmpty();

        assertThat(deadLetters.ours()).extracting(DeadLetter::version).containsExactly(OptionalLong.of(4));
    }

    @Test
    void withoutAKeyThatIsTakenNothingIsTriedFurtherAndNothingDropped() {
        mirror.failingBy(() -> Optional.of(UNAUTHORIZED));

        assertThat(apply(many(250))).hasSize(250);

        assertThat(mirror.calls())
                .as("once more, with a key that was read anew")
                .isEqualTo(2);
        assertThat(deadLetters.letters()).isEmpty();
        assertThat(values(Metric.MIRROR_AUTH_FAILURES)).containsExactly(1.0);
    }

    @Test
    void aKeyThatWasReplacedIsNoFailure() {
        mirror.failing(UNAUTHORIZED);

        assertThat(apply(put(tweak("a/1"), 1))).isEmpty();

        assertThat(values(Metric.MIRROR_AUTH_FAILURES)).isEmpty();
    }

    @Test
    void noKeyIsReadAnewThatTheInvocationMightNotSurvive() {
        mirror.failingBy(() -> {
            clockwork.with(Duration.ofSeconds(11));
            return Optional.of(UNAUTHORIZED);
        });

        assertThat(apply(put(tweak("a/1"), 1))).containsExactly("0");

        assertThat(mirror.calls()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoChangeIsPutAsideAtOnce() {
        Unmappable item = new Unmappable(Optional.of(tweak("a/2")), "version is no number");

        assertThat(apply(List.of(put(tweak("a/1"), 1), item))).isEmpty();

        assertThat(deadLetters.ours())
                .containsExactly(new DeadLetter(
                        Optional.of(tweak("a/2")),
                        OptionalLong.empty(),
                        "version is no number",
                        Optional.empty(),
                        NOW));
        assertThat(mirror.get(tweak("a/1"))).isPresent();
    }

    @Test
    void aRecordThatIsNoChangeIsDeliveredAgainIfItCannotBePutAside() {
        deadLetters.unreachable();

        assertThat(apply(List.of(put(tweak("a/1"), 1), new Unmappable(Optional.empty(), "of no table"))))
                .containsExactly("1");
    }

    @Test
    void theLagIsTheAgeOfTheOldestRecordAlsoIfItFailed() {
        apply(put(tweak("a/1"), 1), put(tweak("a/2"), 1));
        mirror.failingBy(() -> Optional.of(DOWN));
        apply(put(tweak("a/3"), 1));

        assertThat(values(Metric.MIRROR_LAG)).containsExactly(20_000.0, 10_000.0);
    }

    @Test
    void theLagIsNotThatOfWhatWasPutAside() {
        mirror.refusing(tweak("poison/1"), BAD_VERSION);

        apply(put(tweak("poison/1"), 1));

        assertThat(values(Metric.MIRROR_LAG)).isEmpty();
    }

    @Test
    void nothingPersonalIsToldToOperators() {
        mirror.refusing(tweak("somebody/1"), BAD_VERSION);

        apply(put(tweak("somebody/1"), 1));

        assertThat(telemetry.events("mirror_dead_letter")).hasSize(1);
        assertThat(telemetry.text()).doesNotContain("somebody");
    }

    private static List<Mapped> many(int count) {
        return IntStream.range(0, count)
                .<Mapped>mapToObj(i -> put(tweak("many/" + i), 1))
                .toList();
    }

    private List<String> apply(Mapped... records) {
        return apply(List.of(records));
    }

    private List<String> apply(List<Mapped> records) {
        return mirroring(mirror).apply(records(records), clockwork.timeLeft());
    }

    private Mirroring mirroring(Mirror to) {
        return new Mirroring(to, deadLetters, clockwork.patience(), telemetry, () -> NOW);
    }

    /** Numbered from 0 on; the last one is ten seconds old, the one before twenty, and so on. */
    private static List<Delivery> records(List<Mapped> contents) {
        return IntStream.range(0, contents.size())
                .mapToObj(i ->
                        new Delivery(String.valueOf(i), NOW.minusSeconds(10L * (contents.size() - i)), contents.get(i)))
                .toList();
    }

    private List<Double> values(Metric metric) {
        telemetry.flush();
        return telemetry.values(metric);
    }

    /** Wants to be left alone once. */
    private static final class Throttling implements Mirror {
        private final Mirror mirror;
        private final Duration retryAfter;
        private boolean asked;

        private Throttling(Mirror mirror, Duration retryAfter) {
            this.mirror = mirror;
            this.retryAfter = retryAfter;
        }

        @Override
        public List<Result> apply(List<Change> changes) {
            if (!asked) {
                asked = true;
                throw new MirrorFailure.Unreachable("HTTP 429", retryAfter);
            }
            return mirror.apply(changes);
        }

        @Override
        public Map<String, Held> versionsOf(MirroredTable table, Collection<String> keys) {
            return mirror.versionsOf(table, keys);
        }

        @Override
        public Listing listVersions(MirroredTable table, Optional<String> cursor, int limit) {
            return mirror.listVersions(table, cursor, limit);
        }
    }
}
