package com.gitfit.coach.local.explain;

import com.gitfit.coach.local.dynamodb.TableNames;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where recommendations are stored: in the local stack whose DynamoDB {@code AWS_ENDPOINT_URL_DYNAMODB} names, or else
 * where region and credentials of the environment lead.
 */
record Source(Optional<URI> local, Tables tables) {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

    /** Those that a replay reads. */
    private static final List<Table> READ = List.of(Table.PREFERENCES, Table.STATE, Table.TWEAKS);

    /** @throws IllegalArgumentException if a table has a name neither in the environment nor in the template */
    static Source of(Map<String, String> environment, Path template) {
        Optional<URI> local = Optional.ofNullable(environment.get(ENDPOINT))
                .map(URI::create)
                .filter(endpoint -> LOOPBACK.contains(endpoint.getHost()));
        // The local stack gives tables the names that the template gives them; a deployment adds to them.
        Map<Table, String> here =
                local.isPresent() ? TableNames.of(Template.read(template).tables(), READ) : Map.of();
        Map<Table, String> names = new EnumMap<>(Table.class);
        READ.forEach(table -> names.put(
                table,
                Optional.ofNullable(environment.get(table.variable()))
                        .or(() -> Optional.ofNullable(here.get(table)))
                        .orElseThrow(() -> new IllegalArgumentException(table.variable() + " is not set"))));
        return new Source(local, new Tables(names));
    }

    DynamoDbClient client() {
        return local.map(com.gitfit.coach.local.dynamodb.Tables::client)
                .orElseGet(() -> DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build());
    }
}
