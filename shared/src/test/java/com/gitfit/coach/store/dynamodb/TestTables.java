package com.gitfit.coach.store.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The eight tables with their keys and indexes, as the deployment makes them. */
final class TestTables {
    private TestTables() {}

    /** Makes eight new tables under names that nobody else has. */
    static Tables create(DynamoDbClient client) {
        String suffix = "-" + UUID.randomUUID();
        Tables tables = new Tables(
                Stream.of(Table.values()).collect(Collectors.toMap(Function.identity(), table -> table + suffix)));
        new Layout(tables.preferences(), "userId")
                .index("by_updatedAt", "updatedBucket", "updatedAt")
                .create(client);
        new Layout(tables.tweaks(), "userId", "tweakId")
                .index("by_tweakId", "tweakId")
                .index("by_createdAt", "createdBucket", "createdAt")
                .create(client);
        new Layout(tables.learningEvents(), "userId", "eventId")
                .index("by_eventType", "eventTypeBucket", "timestamp")
                .index("by_timestamp", "timestampBucket", "timestamp")
                .create(client);
        new Layout(tables.sessions(), "userId", "sessionId")
                .index("by_sessionId", "sessionId")
                .index("by_createdAt", "createdBucket", "createdAt")
                .create(client);
        new Layout(tables.state(), "userId", "exerciseKey").create(client);
        new Layout(tables.cache(), "userId", "entry").create(client);
        new Layout(tables.modelVersions(), "version").create(client);
        new Layout(tables.trends(), "userId", "month")
                .index("by_openMonth", "openBucket", "userId")
                .create(client);
        return tables;
    }

    /** One table; attributes are texts but for the times. */
    private static final class Layout {
        private final Map<String, ScalarAttributeType> attributes = new HashMap<>();
        private final List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        private final CreateTableRequest.Builder request;

        Layout(String name, String... key) {
            request = CreateTableRequest.builder()
                    .tableName(name)
                    .keySchema(keySchema(key))
                    .billingMode(BillingMode.PAY_PER_REQUEST);
        }

        Layout index(String name, String... key) {
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(name)
                    .keySchema(keySchema(key))
                    .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                    .build());
            return this;
        }

        void create(DynamoDbClient client) {
            request.attributeDefinitions(attributes.entrySet().stream()
                    .map(attribute -> AttributeDefinition.builder()
                            .attributeName(attribute.getKey())
                            .attributeType(attribute.getValue())
                            .build())
                    .toList());
            if (!indexes.isEmpty()) {
                request.globalSecondaryIndexes(indexes);
            }
            client.createTable(request.build());
        }

        private List<KeySchemaElement> keySchema(String... key) {
            List<KeySchemaElement> schema = new ArrayList<>();
            for (String name : key) {
                attributes.put(
                        name, List.of("timestamp", "createdAt", "updatedAt").contains(name) ? N : S);
                schema.add(KeySchemaElement.builder()
                        .attributeName(name)
                        .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                        .build());
            }
            return schema;
        }
    }
}
