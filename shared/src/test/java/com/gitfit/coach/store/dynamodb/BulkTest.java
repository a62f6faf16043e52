package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.dynamodb.Bulk.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Calls for many lifters, and what becomes of them when DynamoDB is busy. */
final class BulkTest {
    private final Troubles troubles = new Troubles();
    private final DynamoDbClient client = troubles.on(DynamoDbFixture.client(LocalDynamoDb.endpoint()));
    private final Tables tables = TestTables.create(client);
    private final Bulk bulk = new Bulk(client);

    @Test
    void allItemsOfTheLiftersAreReadAndNobodyElses() {
        List<UserId> lifters = Stream.generate(() -> someone()).limit(25).toList();
        UserId other = someone();
        List<Write> writes = new ArrayList<>();
        lifters.forEach(lifter -> writes.addAll(exercises(lifter, 3)));
        writes.addAll(exercises(other, 3));
        bulk.write(writes);

        List<Document> items = bulk.readAllOf(
                tables.state(), lifters.stream().map(UserId::value).toList());

        assertThat(items).hasSize(75).noneMatch(item -> item.text("userId").equals(other.value()));
    }

    @Test
    void itemsOfManyMegabytesAreReadPageByPage() {
        UserId lifter = someone();
        bulk.write(exercises(lifter, 12).stream()
                .map(write -> Write.put(
                        tables.state(), withBallast(write.request().putRequest().item())))
                .toList());

        assertThat(bulk.readAllOf(tables.state(), List.of(lifter.value()))).hasSize(12);
    }

    @Test
    void whatABatchLeavesOutIsDoneAgain() {
        UserId lifter = someone();
        troubles.next(
                3,
                BatchWriteItemRequest.class,
                (request, call) -> BatchWriteItemResponse.builder()
                        .unprocessedItems(request.requestItems())
                        .build());
        troubles.next(
                3,
                BatchGetItemRequest.class,
                (request, call) -> BatchGetItemResponse.builder()
                        .unprocessedKeys(request.requestItems())
                        .build());

        bulk.write(exercises(lifter, 1));

        assertThat(bulk.read(keys(lifter)).get(tables.state())).hasSize(1);
    }

    @Test
    void whatABatchLeavesOutForEverIsGivenUp() {
        troubles.next(
                20,
                BatchWriteItemRequest.class,
                (request, call) -> BatchWriteItemResponse.builder()
                        .unprocessedItems(request.requestItems())
                        .build());

        assertThatExceptionOfType(CoachException.class).isThrownBy(() -> bulk.write(exercises(someone(), 1)));
    }

    @Test
    void aRefusedStatementIsTheStoresFailure() {
        troubles.next(ExecuteStatementRequest.class, (request, call) -> {
            throw ProvisionedThroughputExceededException.builder().build();
        });

        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(() -> bulk.readAllOf(tables.state(), List.of("ann")));
    }

    @Test
    void anItemThatIsDeletedIsGone() {
        UserId lifter = someone();
        bulk.write(exercises(lifter, 2));

        bulk.write(List.of(Write.deletion(tables.state(), Keys.key(lifter, "exerciseKey", "exercise-0"))));

        assertThat(bulk.readAllOf(tables.state(), List.of(lifter.value())))
                .extracting(item -> item.text("exerciseKey"))
                .containsExactly("exercise-1");
    }

    private Map<String, KeysAndAttributes> keys(UserId lifter) {
        return Map.of(
                tables.state(),
                KeysAndAttributes.builder()
                        .keys(List.of(Keys.key(lifter, "exerciseKey", "exercise-0")))
                        .build());
    }

    private List<Write> exercises(UserId lifter, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Keys.key(lifter, "exerciseKey", "exercise-" + number))
                .map(item -> Write.put(tables.state(), item))
                .toList();
    }

    private static Map<String, AttributeValue> withBallast(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> heavy = new HashMap<>(item);
        heavy.put("ballast", Values.text("x".repeat(300_000)));
        return heavy;
    }
}
