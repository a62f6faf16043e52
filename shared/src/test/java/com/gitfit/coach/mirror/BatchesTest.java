package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BatchesTest {
    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Change.Id> ids = Combinators.combine(
                        Arbitraries.of(MirroredTable.class),
                        Arbitraries.integers().between(1, 40))
                .as((table, key) -> new Change.Id(table, "user/" + key));
        Arbitrary<Change> changes = Combinators.combine(
                        ids, Arbitraries.longs().between(0, 50), Arbitraries.of(true, false))
                .as((id, version, deleted) -> deleted ? Change.deletion(id, version) : put(id, version));
        return changes.list().ofMaxSize(400);
    }

    @Property
    void eachDocumentHasItsNewestChangeAndOnlyThat(@ForAll("changes") List<Change> changes) {
        Map<Change.Id, Long> newest =
                changes.stream().collect(Collectors.toMap(Change::id, Change::version, Math::max));

        List<Change> sent = Batches.of(changes).stream().flatMap(List::stream).toList();

        assertThat(sent).isSubsetOf(changes);
        assertThat(sent.stream().collect(Collectors.toMap(Change::id, Change::version)))
                .isEqualTo(newest);
    }

    @Property
    void noBatchIsTooLong(@ForAll("changes") List<Change> changes) {
        List<List<Change>> batches = Batches.of(changes);

        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 100));
        assertThat(batches.stream().limit(Math.max(0, batches.size() - 1)))
                .as("no more batches than there have to be")
                .allSatisfy(batch -> assertThat(batch).hasSize(100));
    }

    @Example
    void ofTwoChangesWithOneVersionTheFirstOneCountsAsInTheMirror() {
        Change.Id id = tweak("user/1");

        Collection<Change> newest = Batches.newest(List.of(Change.deletion(id, 3), put(id, 3)));

        assertThat(newest).containsExactly(Change.deletion(id, 3));
    }

    @Example
    void noBatchIsLargerThanFourMebibytesOfJson() {
        List<Change> changes = IntStream.range(0, 60)
                .mapToObj(i -> large("user/" + i, "\u0001".repeat(40_000)))
                .toList();

        List<List<Change>> batches = Batches.of(changes);

        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(changes);
        assertThat(batches).allSatisfy(batch -> assertThat(bytes(batch)).isLessThanOrEqualTo(4 << 20));
    }

    @Example
    void aDocumentThatIsLargerAloneIsSentAlone() {
        Change huge = large("user/2", "x".repeat(5 << 20));

        assertThat(Batches.of(List.of(put(tweak("user/1"), 1), huge, put(tweak("user/3"), 1))))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
    }

    private static Change large(String key, String text) {
        return Change.put(tweak(key), 1, JsonNodeFactory.instance.objectNode().put("text", text));
    }

    private static int bytes(List<Change> batch) {
        return batch.stream()
                .mapToInt(change -> change.document().orElseThrow().toString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
