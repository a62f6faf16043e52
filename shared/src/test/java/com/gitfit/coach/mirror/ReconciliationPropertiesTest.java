package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.mirror.Reconciliation.Report;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever both stores hold, and wherever a comparison is interrupted. */
class ReconciliationPropertiesTest {
    private static final int KEYS = 30;

    @Property(tries = 300)
    void theMirrorBecomesLikeTheTablesAndNothingInItMovesBack(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int pageLength) {
        Stores stores = new Stores(new Random(seed), pageLength);

        Report report = stores.run(Integer.MAX_VALUE);

        assertThat(report.done()).isTrue();
        stores.assertAlike();
        assertThat(stores.run(Integer.MAX_VALUE).repaired()).as("once more").isZero();
    }

    @Property(tries = 300)
    void aComparisonThatIsInterruptedAnywhereGoesOnThere(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int pageLength,
            @ForAll @IntRange(min = 8, max = 40) int callsOfAnInvocation) {
        Stores stores = new Stores(new Random(seed), pageLength);

        int repaired = 0;
        int invocations = 0;
        Report report;
        do {
            report = stores.run(callsOfAnInvocation);
            repaired += report.repaired();
            assertThat(invocations++).as("it comes to an end").isLessThan(1_000);
            assertThat(stores.bookmarks.positions().isEmpty()).isEqualTo(report.done());
        } while (!report.done());

        stores.assertAlike();
        assertThat(repaired).isEqualTo(stores.differences);
    }

    /** Two stores of which some documents are alike, some older here, some there, and some in one of them only. */
    private static final class Stores {
        private final FakeMirror mirror = new FakeMirror();
        private final FakeOriginals originals = new FakeOriginals();
        private final FakeBookmarks bookmarks = new FakeBookmarks();
        private final Map<Change.Id, Change> expected = new HashMap<>();
        private int differences;

        private Stores(Random random, int pageLength) {
            mirror.withPagesOf(pageLength);
            originals.withPagesOf(pageLength);
            for (MirroredTable table : MirroredTable.values()) {
                for (int key = 0; key < KEYS; key++) {
                    fill(new Change.Id(table, "key-" + key), random);
                }
            }
        }

        private void fill(Change.Id id, Random random) {
            Optional<Change> original = change(id, random);
            Optional<Change> held = change(id, random);
            original.ifPresent(originals::with);
            held.ifPresent(change -> mirror.apply(List.of(change)));
            Optional<Change> after = after(id, original, held);
            after.ifPresent(change -> expected.put(id, change));
            differences += after.equals(held) ? 0 : 1;
        }

        private static Optional<Change> after(Change.Id id, Optional<Change> original, Optional<Change> held) {
            if (original.isEmpty()) {
                return held.map(
                        change -> change.document().isEmpty() ? change : Change.deletion(id, change.version() + 1));
            }
            return held.filter(change -> change.version() >= original.get().version())
                    .or(() -> original);
        }

        private static Optional<Change> change(Change.Id id, Random random) {
            long version = random.nextInt(4);
            return switch (random.nextInt(4)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(Change.deletion(id, version));
                default -> Optional.of(put(id, version));
            };
        }

        /** An invocation whose time is over after so many calls to the mirror. */
        private Report run(int calls) {
            int before = mirror.calls();
            Supplier<Duration> timeLeft = () -> Duration.ofSeconds(11L + calls + before - mirror.calls());
            return new Reconciliation(
                            mirror,
                            originals,
                            new FakeDeadLetters(),
                            bookmarks,
                            Mirrored.patience(),
                            new RecordingTelemetry(),
                            () -> NOW)
                    .run(Reconciliation.Start.RESUMED, timeLeft);
        }

        private void assertAlike() {
            expected.forEach((id, change) -> assertThat(mirror.get(id)).contains(change));
            assertThat(mirror.known()).isEqualTo(expected.keySet());
            for (Change.Id id : mirror.known()) {
                assertThat(mirror.historyOf(id)).isSorted().doesNotHaveDuplicates();
            }
        }
    }
}
