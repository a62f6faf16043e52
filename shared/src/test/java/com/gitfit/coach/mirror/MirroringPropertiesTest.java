package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.mirror.FakeMirror.Fault;
import com.gitfit.coach.mirror.Mirrored.Clockwork;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever order records come in, however often, and whatever fails meanwhile. */
class MirroringPropertiesTest {
    private static final int KEYS = 12;
    private static final Fault[] FAULTS = {Fault.DOWN, Fault.LOST, Fault.UNAUTHORIZED};

    @Property(tries = 300)
    void everyDocumentEndsAsItsNewestVersionOrAsADeadLetter(
            @ForAll long seed, @ForAll @IntRange(max = 60) int percentOfFaults) {
        Random random = new Random(seed);
        FakeMirror mirror = failing(random, percentOfFaults);
        FakeDeadLetters deadLetters = new FakeDeadLetters();
        Set<Change.Id> poison = Set.of(tweak("user/0"), tweak("user/1"));
        mirror.refusing(tweak("user/0"), Optional.of("{\"code\":\"NO\"}"));
        mirror.refusing(tweak("user/1"), Optional.empty());
        Map<Change.Id, Change> newest = new HashMap<>();
        List<Delivery> waiting = shuffled(history(random, newest), random);

        for (int invocation = 0; !waiting.isEmpty(); invocation++) {
            assertThat(invocation).as("it comes to an end").isLessThan(2_000);
            waiting = redelivered(waiting, invoke(mirror, deadLetters, waiting, random), random);
        }

        newest.forEach((id, change) -> {
            if (poison.contains(id)) {
                assertThat(versionsOfLetters(deadLetters, id)).contains(change.version());
            } else {
                assertThat(mirror.get(id)).contains(change);
                assertThat(versionsOfLetters(deadLetters, id)).isEmpty();
            }
        });
        for (Change.Id id : mirror.known()) {
            assertThat(mirror.historyOf(id)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void noRecordThatIsNotDoneGoesUnreported(@ForAll long seed, @ForAll @IntRange(max = 90) int percentOfFaults) {
        Random random = new Random(seed);
        FakeMirror mirror = failing(random, percentOfFaults);
        mirror.refusing(tweak("user/0"), Optional.of("{\"code\":\"NO\"}"));
        FakeDeadLetters deadLetters = new FakeDeadLetters();
        List<Delivery> deliveries = shuffled(history(random, new HashMap<>()), random);

        List<String> reported = mirroring(mirror, deadLetters).apply(deliveries, new Clockwork().timeLeft());

        for (Delivery delivery : deliveries) {
            Change change = (Change) delivery.content();
            boolean held = mirror.get(change.id())
                    .filter(now -> now.version() >= change.version())
                    .isPresent();
            boolean buried = versionsOfLetters(deadLetters, change.id()).stream()
                    .anyMatch(version -> version >= change.version());
            assertThat(held || buried || reported.contains(delivery.sequenceNumber()))
                    .as("record %s", delivery)
                    .isTrue();
        }
        assertThat(deliveries).extracting(Delivery::sequenceNumber).containsAll(reported);
        if (percentOfFaults == 0) {
            assertThat(reported).isEmpty();
        }
    }

    /** Some records at a time, in the order in which they wait; the rest stays as it is. */
    private static List<Delivery> invoke(
            FakeMirror mirror, FakeDeadLetters deadLetters, List<Delivery> waiting, Random random) {
        List<Delivery> batch = waiting.subList(0, Math.min(waiting.size(), 1 + random.nextInt(60)));
        List<String> failed = mirroring(mirror, deadLetters).apply(batch, new Clockwork().timeLeft());
        return batch.stream()
                .filter(delivery -> !failed.contains(delivery.sequenceNumber()))
                .toList();
    }

    private static List<Delivery> redelivered(List<Delivery> waiting, List<Delivery> done, Random random) {
        List<Delivery> left = new ArrayList<>(waiting);
        left.removeAll(done);
        if (!done.isEmpty() && random.nextInt(20) == 0) {
            // Lambda delivers what was done already once more now and then.
            left.add(done.get(random.nextInt(done.size())));
        }
        return left;
    }

    /** Every document has a row of versions, some of which are deletions. */
    private static List<Delivery> history(Random random, Map<Change.Id, Change> newest) {
        List<Delivery> records = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            Change.Id id = tweak("user/" + key);
            long version = random.nextInt(3);
            for (int written = 1 + random.nextInt(12); written > 0; written--) {
                version += 1 + random.nextInt(2);
                Change change = random.nextInt(4) == 0 ? Change.deletion(id, version) : put(id, version);
                newest.put(id, change);
                records.add(new Delivery("s" + records.size(), NOW, change));
            }
        }
        return records;
    }

    private static List<Delivery> shuffled(List<Delivery> records, Random random) {
        List<Delivery> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static FakeMirror failing(Random random, int percent) {
        return new FakeMirror()
                .failingBy(() -> random.nextInt(100) < percent
                        ? Optional.of(FAULTS[random.nextInt(FAULTS.length)])
                        : Optional.empty());
    }

    private static Mirroring mirroring(Mirror mirror, DeadLetters deadLetters) {
        return new Mirroring(mirror, deadLetters, Mirrored.patience(), new RecordingTelemetry(), () -> NOW);
    }

    private static List<Long> versionsOfLetters(FakeDeadLetters deadLetters, Change.Id id) {
        return deadLetters.ours().stream()
                .filter(letter -> letter.id().equals(Optional.of(id)))
                .map(letter -> letter.version().orElseThrow())
                .toList();
    }
}
