package com.gitfit.coach.models.publishing;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket and a table that nobody else has, on the local servers, and those that publish there. */
public record AStack(S3Client s3, DynamoDbClient dynamoDb, String name) {
    public static final Path NATIVES = Path.of(System.getProperty("coach.natives"));
    static final Instant MORNING = Instant.parse("2026-01-01T06:00:00Z");

    /** A quarter of a megabyte, with room for every text that a model is asked for. */
    public static final Shape TINY = new Shape(2, 4, 32, 1_000, 512, NumberType.F32, 0, false);

    /** The smallest part that S3 takes. */
    static final long SMALL_PART = 5 << 20;

    /** Makes both. */
    public static AStack create() {
        AStack stack = new AStack(
                LocalServer.s3(LocalServer.s3()),
                LocalServer.dynamoDb(LocalServer.dynamoDb()),
                "models-" + UUID.randomUUID());
        stack.s3.createBucket(request -> request.bucket(stack.name));
        stack.dynamoDb.createTable(request -> request.tableName(stack.name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(AttributeDefinition.builder()
                        .attributeName("version")
                        .attributeType(ScalarAttributeType.S)
                        .build()))
                .keySchema(List.of(KeySchemaElement.builder()
                        .attributeName("version")
                        .keyType(KeyType.HASH)
                        .build())));
        return stack;
    }

    /** The same bucket and table, reached by other ways, and given up at the first failure. */
    AStack by(URI s3Endpoint, URI dynamoDbEndpoint) {
        return new AStack(
                LocalServer.s3Builder(s3Endpoint)
                        .overrideConfiguration(
                                configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build(),
                LocalServer.dynamoDbBuilder(dynamoDbEndpoint)
                        .overrideConfiguration(
                                configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build(),
                name);
    }

    ModelBucket bucket() {
        return new ModelBucket(s3, name, SMALL_PART);
    }

    /** Their clock goes on by an hour whenever it is looked at. */
    ModelVersions versions() {
        return new ModelVersions(dynamoDb, name, bucket(), hours());
    }

    Publisher publisher() {
        return new Publisher(bucket(), versions(), NATIVES, Long.MAX_VALUE, hours(), line -> {});
    }

    private static InstantSource hours() {
        AtomicLong hours = new AtomicLong();
        return () -> MORNING.plus(Duration.ofHours(hours.getAndIncrement()));
    }

    /** Publishes a tiny random model. */
    Published publish(Path folder, long seed) throws IOException {
        RandomModel.write(folder, TINY, seed);
        return publisher().publish(folder);
    }

    /** An item of the table, as it is. */
    Map<String, AttributeValue> item(String version) {
        return dynamoDb.getItem(
                        request -> request.tableName(name).key(Map.of("version", AttributeValue.fromS(version))))
                .item();
    }
}
