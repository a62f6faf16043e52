package com.gitfit.coach.local.dynamodb;

import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.TableResource;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the tables of the template where they are missing. */
public final class Tables {
    private Tables() {}

    /**
     * Makes the tables and turns on the expiry of their items. What is there already stays, with its items.
     *
     * @param endpoint of DynamoDB Local
     * @throws StartFailure if a table is there in another shape, left from another version
     */
    public static void create(URI endpoint, List<TableResource> tables) {
        try (DynamoDbClient client = client(endpoint)) {
            tables.forEach(table -> create(client, table));
        }
    }

    /** A client of DynamoDB Local, which takes any credentials. */
    public static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static void create(DynamoDbClient client, TableResource table) {
        try {
            TableDescription found = client.describeTable(request -> request.tableName(table.name()))
                    .table();
            checkShape(found, table);
            table.stream().ifPresent(view -> turnOnStream(client, found, view));
        } catch (ResourceNotFoundException e) {
            client.createTable(TableRequests.create(table));
        }
        table.expiry().ifPresent(attribute -> expire(client, table.name(), attribute));
    }

    private static void checkShape(TableDescription found, TableResource table) {
        var request = TableRequests.create(table);
        Set<List<KeySchemaElement>> indexes = new HashSet<>();
        request.globalSecondaryIndexes().forEach(index -> indexes.add(index.keySchema()));
        Set<List<KeySchemaElement>> foundIndexes = new HashSet<>();
        found.globalSecondaryIndexes().forEach(index -> foundIndexes.add(index.keySchema()));
        if (!found.keySchema().equals(request.keySchema()) || !foundIndexes.equals(indexes)) {
            throw otherShape(table.name());
        }
    }

    private static StartFailure otherShape(String table) {
        return new StartFailure("table " + table + " is kept in another shape than template.yaml gives it:"
                + " remove the old data or choose another folder with COACH_DATA");
    }

    /** Data of a version before the table had one. */
    private static void turnOnStream(DynamoDbClient client, TableDescription found, String view) {
        StreamSpecification stream = found.streamSpecification();
        if (stream == null || !Boolean.TRUE.equals(stream.streamEnabled())) {
            client.updateTable(
                    request -> request.tableName(found.tableName()).streamSpecification(TableRequests.stream(view)));
        } else if (!stream.streamViewTypeAsString().equals(view)) {
            throw otherShape(found.tableName());
        }
    }

    /** DynamoDB refuses to turn on what is on already. */
    private static void expire(DynamoDbClient client, String table, String attribute) {
        TimeToLiveStatus status = client.describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED) {
            client.updateTimeToLive(request -> request.tableName(table)
                    .timeToLiveSpecification(
                            expiry -> expiry.attributeName(attribute).enabled(true)));
        }
    }
}
