package com.gitfit.coach.local.journey;

import com.gitfit.coach.local.template.TableResource;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is in the tables, read past the coach. */
final class StoredItems implements AutoCloseable {
    /** Items in one call. */
    private static final int TOGETHER = 25;

    private final DynamoDbClient client;
    private final List<TableResource> tables;

    StoredItems(URI dynamoDb, List<TableResource> tables) {
        this.client = DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        this.tables = tables;
    }

    /** Everything, by the logical id of the table. */
    Map<String, Set<Map<String, AttributeValue>>> all() {
        return where(item -> true);
    }

    /** Everything of one user; a table without anything of theirs is not named. */
    Map<String, Set<Map<String, AttributeValue>>> of(String user) {
        AttributeValue id = AttributeValue.fromS(user);
        return where(item -> id.equals(item.get("userId")));
    }

    /**
     * Puts an item past the coach.
     *
     * @param logicalId of the table
     */
    void put(String logicalId, Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name(logicalId)).item(item));
    }

    /**
     * Removes items past the coach, 25 in a call.
     *
     * @param logicalId of the table
     */
    void removeAll(String logicalId, List<Map<String, AttributeValue>> keys) {
        for (int start = 0; start < keys.size(); start += TOGETHER) {
            List<WriteRequest> deletions = keys.subList(start, Math.min(start + TOGETHER, keys.size())).stream()
                    .map(key -> WriteRequest.builder()
                            .deleteRequest(deletion -> deletion.key(key))
                            .build())
                    .toList();
            client.batchWriteItem(request -> request.requestItems(Map.of(name(logicalId), deletions)));
        }
    }

    /**
     * Removes an item past the coach.
     *
     * @param logicalId of the table
     */
    void remove(String logicalId, Map<String, AttributeValue> key) {
        client.deleteItem(request -> request.tableName(name(logicalId)).key(key));
    }

    private String name(String logicalId) {
        return tables.stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .map(TableResource::name)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Set<Map<String, AttributeValue>>> where(Predicate<Map<String, AttributeValue>> wanted) {
        var found = new TreeMap<String, Set<Map<String, AttributeValue>>>();
        for (TableResource table : tables) {
            client.scanPaginator(request -> request.tableName(table.name()).consistentRead(true)).items().stream()
                    .filter(wanted)
                    .forEach(item -> found.computeIfAbsent(table.logicalId(), name -> new HashSet<>())
                            .add(item));
        }
        return found;
    }

    @Override
    public void close() {
        client.close();
    }
}
