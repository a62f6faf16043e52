package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The calls to DynamoDB. Reads are consistent unless they say otherwise. What fails after the SDK's retries is a
 * {@link CoachException} STORE_UNAVAILABLE.
 */
final class Database {
    private static final int BATCH_READS = 100;
    private static final int BATCH_WRITES = 25;
    private static final Set<String> LOST_RACES = Set.of("ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient client;

    /** What a read of several tables found, by table. */
    record Found(Map<String, Document> items) {
        Optional<Document> in(String table) {
            return Optional.ofNullable(items.get(table));
        }
    }

    Database(DynamoDbClient client) {
        this.client = client;
    }

    /** One item. */
    Optional<Document> read(String table, Map<String, AttributeValue> key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(key)
                .consistentRead(true)
                .build();
        GetItemResponse response = reached(() -> client.getItem(request));
        return response.hasItem() ? Optional.of(new Document(response.item())) : Optional.empty();
    }

    /**
     * One item of each table, in one call.
     *
     * @param keys by table
     */
    Found readTogether(Map<String, Map<String, AttributeValue>> keys) {
        return readTogether(keys, Map.of());
    }

    /**
     * One item of each table, in one call.
     *
     * @param keys by table
     * @param lenient more keys by table, of items that may be a moment old, at half the price, and are done without if
     *     they are throttled
     */
    Found readTogether(
            Map<String, Map<String, AttributeValue>> keys, Map<String, Map<String, AttributeValue>> lenient) {
        Map<String, Document> items = new HashMap<>();
        Map<String, KeysAndAttributes> open = new HashMap<>();
        keys.forEach((table, key) -> open.put(table, read(key, true)));
        lenient.forEach((table, key) -> open.put(table, read(key, false)));
        Backoff backoff = new Backoff();
        while (!open.isEmpty()) {
            BatchGetItemRequest request =
                    BatchGetItemRequest.builder().requestItems(open).build();
            BatchGetItemResponse response = reached(() -> client.batchGetItem(request));
            response.responses().forEach((table, found) -> found.forEach(item -> items.put(table, new Document(item))));
            open.clear();
            response.unprocessedKeys().forEach((table, left) -> {
                if (keys.containsKey(table)) {
                    open.put(table, left);
                }
            });
            backoff.pauseIf(!open.isEmpty());
        }
        return new Found(items);
    }

    /**
     * Items of one table, as many as there are.
     *
     * @param keys different ones
     */
    List<Document> readAll(String table, List<Map<String, AttributeValue>> keys) {
        return readAll(table, keys, KeysAndAttributes.builder());
    }

    /**
     * The keys of those items that there are.
     *
     * @param keys different ones of one table
     */
    List<Document> readKeys(String table, List<Map<String, AttributeValue>> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        keys.getFirst().keySet().forEach(name -> names.put("#" + name, name));
        return readAll(
                table,
                keys,
                KeysAndAttributes.builder()
                        .projectionExpression(String.join(", ", names.keySet()))
                        .expressionAttributeNames(names));
    }

    private List<Document> readAll(
            String table, List<Map<String, AttributeValue>> keys, KeysAndAttributes.Builder what) {
        List<Document> items = new ArrayList<>();
        for (int start = 0; start < keys.size(); start += BATCH_READS) {
            List<Map<String, AttributeValue>> some = keys.subList(start, Math.min(start + BATCH_READS, keys.size()));
            readBatch(table, what.keys(some).consistentRead(true).build(), items);
        }
        return items;
    }

    private void readBatch(String table, KeysAndAttributes batch, List<Document> items) {
        Map<String, KeysAndAttributes> open = Map.of(table, batch);
        Backoff backoff = new Backoff();
        while (!open.isEmpty()) {
            BatchGetItemRequest request =
                    BatchGetItemRequest.builder().requestItems(open).build();
            BatchGetItemResponse response = reached(() -> client.batchGetItem(request));
            response.responses().getOrDefault(table, List.of()).forEach(item -> items.add(new Document(item)));
            open = response.unprocessedKeys();
            backoff.pauseIf(!open.isEmpty());
        }
    }

    /** One page of a whole table, which may be a moment old. */
    ScanResponse scan(ScanRequest request) {
        return reached(() -> client.scan(request));
    }

    /** Puts an item in place of whatever was there. */
    void put(String table, Map<String, AttributeValue> item) {
        reached(() -> client.putItem(request -> request.tableName(table).item(item)));
    }

    /**
     * Puts an item in place of whatever was there, if a condition holds.
     *
     * @return whether it was put
     */
    boolean putIf(String table, Map<String, AttributeValue> item, Condition condition) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition.expression())
                .expressionAttributeValues(condition.values())
                .build();
        return reached(() -> {
            try {
                client.putItem(request);
                return true;
            } catch (ConditionalCheckFailedException | TransactionConflictException lost) {
                return false;
            }
        });
    }

    /** One page of a query. */
    QueryResponse query(QueryRequest request) {
        return reached(() -> client.query(request));
    }

    /** The first items of a query, over as many pages as it takes. */
    List<Document> query(QueryRequest request, int limit) {
        return reached(() -> client.queryPaginator(request).items().stream()
                .limit(limit)
                .map(Document::new)
                .toList());
    }

    /**
     * Puts an item whose id is its own; if it is there already, an attempt before this one put it. That attempt may
     * have been a transaction that still holds the item, so its end is waited for.
     */
    void putOnce(String table, Map<String, AttributeValue> item) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(Condition.ABSENT.expression())
                .build();
        Backoff backoff = new Backoff();
        while (!reached(() -> isPut(request))) {
            backoff.pauseIf(true);
        }
    }

    private boolean isPut(PutItemRequest request) {
        try {
            client.putItem(request);
            return true;
        } catch (ConditionalCheckFailedException alreadyThere) {
            return true;
        } catch (TransactionConflictException held) {
            return false;
        }
    }

    /**
     * Writes all or nothing.
     *
     * @return whether it was written; if not, a condition did not hold or somebody else was writing
     */
    boolean commit(List<TransactWriteItem> writes) {
        TransactWriteItemsRequest request =
                TransactWriteItemsRequest.builder().transactItems(writes).build();
        return reached(() -> {
            try {
                client.transactWriteItems(request);
                return true;
            } catch (TransactionInProgressException stillRunning) {
                return false;
            } catch (TransactionCanceledException cancelled) {
                if (lostRace(cancelled)) {
                    return false;
                }
                throw cancelled;
            }
        });
    }

    /** Deletes an item whatever it holds. */
    void delete(String table, Map<String, AttributeValue> key) {
        reached(() -> client.deleteItem(request -> request.tableName(table).key(key)));
    }

    /** Deletes items whatever they hold. */
    void deleteAll(String table, List<Map<String, AttributeValue>> keys) {
        for (int start = 0; start < keys.size(); start += BATCH_WRITES) {
            deleteBatch(table, keys.subList(start, Math.min(start + BATCH_WRITES, keys.size())));
        }
    }

    private void deleteBatch(String table, Collection<Map<String, AttributeValue>> keys) {
        Map<String, List<WriteRequest>> open =
                Map.of(table, keys.stream().map(Database::deletion).toList());
        Backoff backoff = new Backoff();
        while (!open.isEmpty()) {
            BatchWriteItemRequest request =
                    BatchWriteItemRequest.builder().requestItems(open).build();
            open = reached(() -> client.batchWriteItem(request)).unprocessedItems();
            backoff.pauseIf(!open.isEmpty());
        }
    }

    private static WriteRequest deletion(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(request -> request.key(key)).build();
    }

    private static KeysAndAttributes read(Map<String, AttributeValue> key, boolean consistently) {
        return KeysAndAttributes.builder()
                .keys(List.of(key))
                .consistentRead(consistently)
                .build();
    }

    private static boolean lostRace(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(LOST_RACES::contains);
    }

    /**
     * What a call to DynamoDB gives.
     *
     * @throws CoachException STORE_UNAVAILABLE if it fails
     */
    static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw new CoachException(
                    ErrorCode.STORE_UNAVAILABLE, "The coach cannot reach its memory at the moment.", failure);
        }
    }
}
