package com.gitfit.coach.store.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The calls to DynamoDB that concern items of many lifters. They fail as those of {@link Database} do. */
final class Bulk {
    private static final int BATCH_WRITES = 25;

    private final DynamoDbClient client;

    /** One write of a batch: a put or a deletion. */
    record Write(String table, WriteRequest request) {
        static Write put(String table, Map<String, AttributeValue> item) {
            return new Write(
                    table,
                    WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }

        static Write deletion(String table, Map<String, AttributeValue> key) {
            return new Write(
                    table,
                    WriteRequest.builder()
                            .deleteRequest(deletion -> deletion.key(key))
                            .build());
        }
    }

    Bulk(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Items of several tables, in one call.
     *
     * @param keys by table, together at most 100
     * @return those that there are, by table
     */
    Map<String, List<Document>> read(Map<String, KeysAndAttributes> keys) {
        Map<String, List<Document>> items = new HashMap<>();
        Map<String, KeysAndAttributes> open = keys;
        Backoff backoff = new Backoff();
        while (!open.isEmpty()) {
            BatchGetItemRequest request =
                    BatchGetItemRequest.builder().requestItems(open).build();
            BatchGetItemResponse response = Database.reached(() -> client.batchGetItem(request));
            response.responses()
                    .forEach((table, found) -> items.computeIfAbsent(table, name -> new ArrayList<>())
                            .addAll(found.stream().map(Document::new).toList()));
            open = response.unprocessedKeys();
            backoff.pauseIf(!open.isEmpty());
        }
        return items;
    }

    /**
     * All items of a few lifters, which may be a moment old, in one call for each megabyte. DynamoDB makes a query of
     * each lifter of it; there must be no other condition, or it reads the whole table.
     *
     * @param users at most 50
     */
    List<Document> readAllOf(String table, Collection<String> users) {
        return readAllOf(table, users, false);
    }

    /** The same as they are at this very moment. */
    List<Document> readAllOfNow(String table, Collection<String> users) {
        return readAllOf(table, users, true);
    }

    private List<Document> readAllOf(String table, Collection<String> users, boolean consistently) {
        String places = users.stream().map(user -> "?").collect(Collectors.joining(", "));
        ExecuteStatementRequest.Builder request = ExecuteStatementRequest.builder()
                .statement("SELECT * FROM \"" + table + "\" WHERE \"userId\" IN [" + places + "]")
                .parameters(users.stream().map(Values::text).toList())
                .consistentRead(consistently);
        List<Document> items = new ArrayList<>();
        String next;
        do {
            ExecuteStatementResponse page = Database.reached(() -> client.executeStatement(request.build()));
            page.items().forEach(item -> items.add(new Document(item)));
            next = page.nextToken();
            request.nextToken(next);
        } while (next != null);
        return items;
    }

    /** Writes in the order of the list, 25 in one call; those of one call in any order. */
    void write(List<Write> writes) {
        for (int start = 0; start < writes.size(); start += BATCH_WRITES) {
            writeBatch(writes.subList(start, Math.min(start + BATCH_WRITES, writes.size())));
        }
    }

    private void writeBatch(List<Write> writes) {
        Map<String, List<WriteRequest>> open = writes.stream()
                .collect(Collectors.groupingBy(Write::table, Collectors.mapping(Write::request, Collectors.toList())));
        Backoff backoff = new Backoff();
        while (!open.isEmpty()) {
            BatchWriteItemRequest request =
                    BatchWriteItemRequest.builder().requestItems(open).build();
            open = Database.reached(() -> client.batchWriteItem(request)).unprocessedItems();
            backoff.pauseIf(!open.isEmpty());
        }
    }
}
