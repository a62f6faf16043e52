package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Originals.Original;
import com.gitfit.coach.mirror.Originals.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoDbOriginalsTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());

    private final Tables tables = TestTables.create(CLIENT);
    private final Troubles troubles = new Troubles();
    private final DynamoDbOriginals originals = new DynamoDbOriginals(troubles.on(CLIENT), tables);
    private final DynamoDbStore store =
            new DynamoDbStore(CLIENT, tables, StoreSettings.learningAt(DynamoDbFixture.LEARNING_RATE));
    private final UserId lifter = someone();

    @Test
    void anEmptyTableIsOnePage() {
        assertThat(originals.scan(MirroredTable.TWEAKS, Optional.empty()))
                .isEqualTo(new Page(List.of(), Optional.empty()));
    }

    @Test
    void whatACoachWritesIsFoundInEveryTable() {
        Tweak tweak = tweak(lifter, BENCH);
        store.save(tweak);
        store.commit(accepted(store.read(lifter, tweak.id(), NOW).orElseThrow(), NOW));
        store.commit(session(lifter, "monday"), store.readProfile(lifter, NOW));

        assertThat(changes(MirroredTable.PREFERENCES))
                .extracting(Change::key, Change::version)
                .containsExactly(tuple(lifter.value(), 2L));
        assertThat(changes(MirroredTable.TWEAKS))
                .extracting(Change::key, Change::version)
                .containsExactly(tuple(lifter + "/" + tweak.id(), 2L));
        assertThat(changes(MirroredTable.LEARNING_EVENTS)).hasSize(1);
        assertThat(changes(MirroredTable.SESSIONS))
                .extracting(Change::key, Change::version)
                .containsExactly(tuple(lifter + "/monday", 1L));
    }

    @Test
    void whatADeletedAccountLeavesAreDeletions() {
        store.commit(session(lifter, "monday"), store.readProfile(lifter, NOW));
        store.delete(lifter, NOW);

        assertThat(changes(MirroredTable.PREFERENCES))
                .containsExactly(Change.deletion(new Change.Id(MirroredTable.PREFERENCES, lifter.value()), 2));
        assertThat(changes(MirroredTable.SESSIONS))
                .containsExactly(Change.deletion(new Change.Id(MirroredTable.SESSIONS, lifter + "/monday"), 2));
    }

    @Test
    void aLargeTableHasSeveralPagesAndEachItemOnce() {
        fill(1_234);

        List<String> keys = new ArrayList<>();
        int pages = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page page = originals.scan(MirroredTable.TWEAKS, cursor);
            assertThat(page.originals()).hasSizeLessThanOrEqualTo(500);
            page.originals().forEach(original -> keys.add(original.key()));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent());

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(keys).hasSize(1_234).doesNotHaveDuplicates();
    }

    @Test
    void itemsAreReadByTheKeysOfTheirDocumentsHoweverMany() {
        fill(250);
        List<String> keys = new ArrayList<>(
                IntStream.range(0, 250).mapToObj(i -> lifter + "/t" + i).toList());
        keys.add(lifter + "/gone");
        keys.add(lifter + "/t0");
        keys.add("no key of a tweak");

        Map<String, Original> found = originals.read(MirroredTable.TWEAKS, keys);

        assertThat(found).hasSize(250).doesNotContainKeys(lifter + "/gone", "no key of a tweak");
        assertThat(found.get(lifter + "/t7").changedAt()).contains(NOW);
    }

    @Test
    void whatABatchLeavesOutIsReadAgain() {
        fill(3);
        troubles.next(
                2,
                BatchGetItemRequest.class,
                (request, call) -> BatchGetItemResponse.builder()
                        .responses(Map.of())
                        .unprocessedKeys(request.requestItems())
                        .build());

        assertThat(originals.read(MirroredTable.TWEAKS, List.of(lifter + "/t1", lifter + "/t2")))
                .containsOnlyKeys(lifter + "/t1", lifter + "/t2");
    }

    @Test
    void whichItemsThereAreIsSaidByTheKeysOfTheirDocumentsHoweverMany() {
        fill(250);
        List<String> keys = new ArrayList<>(
                IntStream.range(0, 250).mapToObj(i -> lifter + "/t" + i).toList());
        List<String> others = List.of(lifter + "/gone", lifter + "/t0", "no key of a tweak");
        List<String> all = new ArrayList<>(keys);
        all.addAll(others);

        assertThat(originals.existing(MirroredTable.TWEAKS, all)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void ofItemsWhoseExistenceIsInQuestionNothingButTheKeyIsRead() {
        fill(1);
        List<KeysAndAttributes> asked = new ArrayList<>();
        troubles.next(1, BatchGetItemRequest.class, (request, call) -> {
            asked.addAll(request.requestItems().values());
            return call.happen();
        });

        assertThat(originals.existing(MirroredTable.TWEAKS, List.of(lifter + "/t0")))
                .hasSize(1);

        assertThat(asked).singleElement().satisfies(keys -> {
            assertThat(keys.projectionExpression().split(", ")).containsExactlyInAnyOrder("#userId", "#tweakId");
            assertThat(keys.consistentRead()).isTrue();
        });
    }

    @Test
    void modelsAreAskedForByTheirNames() {
        put(tables.modelVersions(), Map.of("version", Values.text("coach-mini-1")));

        assertThat(originals.existing(MirroredTable.MODEL_VERSIONS, List.of("coach-mini-1", "coach-mini-2")))
                .containsExactly("coach-mini-1");
    }

    @Test
    void nothingIsReadIfNothingIsAskedFor() {
        assertThat(originals.read(MirroredTable.TWEAKS, List.of())).isEmpty();
        assertThat(originals.existing(MirroredTable.TWEAKS, List.of())).isEmpty();
    }

    @Test
    void thePointerToTheActiveModelIsNoDocument() {
        Map<String, AttributeValue> model = new HashMap<>();
        model.put("version", Values.text("coach-mini-1"));
        put(tables.modelVersions(), model);
        put(tables.modelVersions(), Keys.activeModel());

        assertThat(changes(MirroredTable.MODEL_VERSIONS))
                .extracting(Change::key)
                .containsExactly("coach-mini-1");
    }

    @Test
    void aStreamTellsWhoseItIs() {
        assertThat(originals.tableOf("arn:aws:dynamodb:us-east-1:1:table/" + tables.sessions() + "/stream/2026"))
                .contains(MirroredTable.SESSIONS);
        assertThat(originals.tableOf("arn:aws:dynamodb:us-east-1:1:table/" + tables.state() + "/stream/2026"))
                .isEmpty();
        assertThat(originals.tableOf("nonsense")).isEmpty();
    }

    @Test
    void aDatabaseThatIsGoneIsUnavailable() {
        DynamoDbOriginals nowhere =
                new DynamoDbOriginals(DynamoDbFixture.client(URI.create("http://127.0.0.1:1")), tables);

        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(() -> nowhere.scan(MirroredTable.TWEAKS, Optional.empty()));
    }

    private List<Change> changes(MirroredTable table) {
        return originals.scan(table, Optional.empty()).originals().stream()
                .map(original -> (Change) original.content())
                .toList();
    }

    private void fill(int items) {
        for (int start = 0; start < items; start += 25) {
            List<WriteRequest> writes = IntStream.range(start, Math.min(start + 25, items))
                    .mapToObj(i -> WriteRequest.builder()
                            .putRequest(put -> put.item(tweakItem("t" + i)))
                            .build())
                    .toList();
            CLIENT.batchWriteItem(request -> request.requestItems(Map.of(tables.tweaks(), writes)));
        }
    }

    private Map<String, AttributeValue> tweakItem(String tweakId) {
        return new Fields()
                .text("userId", lifter.value())
                .text("tweakId", tweakId)
                .number("version", 1)
                .time("updatedAt", NOW)
                .toMap();
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        CLIENT.putItem(request -> request.tableName(table).item(item));
    }
}
