package com.gitfit.coach.local.explain;

import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Where recommendations are stored: in the local stack whose DynamoDB {@code AWS_ENDPOINT_URL_DYNAMODB} names, or else
 * where region and credentials of the environment lead.
 */
record Source(Optional<URI> local, Tables tables) {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

    /** Those that a replay reads, each with its id in the template. */
    private static final Map<Table, String> READ =
            Map.of(Table.PREFERENCES, "PreferencesTable", Table.STATE, "StateTable", Table.TWEAKS, "TweaksTable");

    /** @throws IllegalArgumentException if a table has a name neither in the environment nor in the template */
    static Source of(Map<String, String> environment, Path template) {
        Optional<URI> local = Optional.ofNullable(environment.get(ENDPOINT))
                .map(URI::create)
                .filter(endpoint -> LOOPBACK.contains(endpoint.getHost()));
        Map<Table, String> names = new EnumMap<>(Table.class);
        READ.forEach((table, logicalId) -> names.put(
                table,
                Optional.ofNullable(environment.get(table.variable()))
                        .or(() -> local.flatMap(here -> named(logicalId, template)))
                        .orElseThrow(() -> new IllegalArgumentException(table.variable() + " is not set"))));
        return new Source(local, new Tables(names));
    }

    /** The local stack gives tables the names that the template gives them; a deployment adds to them. */
    private static Optional<String> named(String logicalId, Path template) {
        return Template.read(template).tables().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .map(TableResource::name)
                .findFirst();
    }

    DynamoDbClient client() {
        DynamoDbClientBuilder builder = DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        local.ifPresent(endpoint -> builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
        return builder.build();
    }
}
