package com.gitfit.coach.functions.pretraffic;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Traces in the table of recommendations. */
final class DynamoDbTraces implements Traces {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    private final DynamoDbClient client;
    private final String table;

    DynamoDbTraces(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does. */
    static DynamoDbTraces connect(String table) {
        return new DynamoDbTraces(clientBuilder().build(), table);
    }

    static DynamoDbClientBuilder clientBuilder() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT));
    }

    @Override
    public void remove(String tweakId) {
        client.deleteItem(request -> request.tableName(table)
                .key(Map.of(
                        "userId", AttributeValue.fromS(SyntheticRequest.USER),
                        "tweakId", AttributeValue.fromS(tweakId))));
    }
}
