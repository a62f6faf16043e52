package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Originals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The tables as the system of record of a mirror. */
public final class DynamoDbOriginals implements Originals {
    private final Database database;
    private final Tables tables;

    DynamoDbOriginals(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbOriginals connect(Tables tables) {
        return new DynamoDbOriginals(DynamoDbStore.clientBuilder(() -> false).build(), tables);
    }

    @Override
    public Page scan(MirroredTable table, Optional<String> cursor) {
        MirroredItem kind = MirroredItem.of(table);
        ScanRequest.Builder request =
                ScanRequest.builder().tableName(tables.name(kind.table())).limit(Mirror.MOST_VERSIONS);
        cursor.flatMap(kind::itemKey).ifPresent(request::exclusiveStartKey);
        ScanResponse page = database.scan(request.build());
        return new Page(
                page.items().stream()
                        .filter(kind::isDocument)
                        .map(item -> original(kind, item))
                        .toList(),
                page.hasLastEvaluatedKey() ? Optional.of(kind.key(page.lastEvaluatedKey())) : Optional.empty());
    }

    @Override
    public Map<String, Original> read(MirroredTable table, Collection<String> keys) {
        MirroredItem kind = MirroredItem.of(table);
        Map<String, Original> originals = new HashMap<>();
        for (Document item : database.readAll(tables.name(kind.table()), itemKeys(kind, keys))) {
            Original original = original(kind, item.values());
            originals.put(original.key(), original);
        }
        return originals;
    }

    @Override
    public Set<String> existing(MirroredTable table, Collection<String> keys) {
        MirroredItem kind = MirroredItem.of(table);
        return database.readKeys(tables.name(kind.table()), itemKeys(kind, keys)).stream()
                .map(itemKey -> kind.key(itemKey.values()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<MirroredTable> tableOf(String streamArn) {
        return StreamArn.table(streamArn, tables).map(MirroredItem::mirrored);
    }

    private static List<Map<String, AttributeValue>> itemKeys(MirroredItem kind, Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(kind::itemKey)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Original original(MirroredItem kind, Map<String, AttributeValue> item) {
        return new Original(kind.key(item), kind.change(item), kind.changedAt(item));
    }
}
