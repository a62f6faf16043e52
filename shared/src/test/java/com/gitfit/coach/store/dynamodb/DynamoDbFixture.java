package com.gitfit.coach.store.dynamodb;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Stores as they are deployed, but for endpoint and credentials. */
final class DynamoDbFixture {
    static final double LEARNING_RATE = 0.05;

    private DynamoDbFixture() {}

    /** A client with the coach's own settings. */
    static DynamoDbClient client(URI endpoint, ExecutionInterceptor... interceptors) {
        DynamoDbClientBuilder builder = clientBuilder(endpoint);
        var configuration = builder.overrideConfiguration().toBuilder();
        List.of(interceptors).forEach(configuration::addExecutionInterceptor);
        return builder.overrideConfiguration(configuration.build()).build();
    }

    /** The coach's own settings, for any credentials. */
    static DynamoDbClientBuilder clientBuilder(URI endpoint) {
        return DynamoDbStore.clientBuilder(() -> false)
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    }

    /** A store with new tables and pages of three items. */
    static DynamoDbStore store(DynamoDbClient client) {
        return new DynamoDbStore(client, TestTables.create(client), new StoreSettings(LEARNING_RATE, 3));
    }
}
