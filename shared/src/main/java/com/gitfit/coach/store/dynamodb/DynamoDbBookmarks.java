package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.mirror.Bookmarks;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Reconciliation.Pass;
import com.gitfit.coach.mirror.Reconciliation.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where reconciliations stopped, as items of {@code coachCache} that belong to no user and do not expire. */
public final class DynamoDbBookmarks implements Bookmarks {
    private static final String TABLE = "table";
    private static final String PASS = "pass";
    private static final String CURSOR = "cursor";
    private static final String BEGUN_AT = "begunAt";

    private final Database database;
    private final Tables tables;

    DynamoDbBookmarks(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbBookmarks connect(Tables tables) {
        return new DynamoDbBookmarks(DynamoDbStore.clientBuilder(() -> false).build(), tables);
    }

    @Override
    public Optional<Position> read(String name) {
        return database.read(tables.cache(), Keys.mirror(name)).flatMap(DynamoDbBookmarks::position);
    }

    @Override
    public void put(String name, Position position) {
        Map<String, AttributeValue> item = new HashMap<>(Keys.mirror(name));
        item.putAll(new Fields()
                .text(TABLE, position.table().wireName())
                .text(PASS, position.pass().name())
                .text(CURSOR, position.cursor())
                .time(BEGUN_AT, position.begunAt())
                .toMap());
        database.put(tables.cache(), item);
    }

    @Override
    public void clear(String name) {
        database.delete(tables.cache(), Keys.mirror(name));
    }

    private static Optional<Position> position(Document item) {
        try {
            return MirroredTable.named(item.text(TABLE))
                    .map(table -> new Position(
                            table, Pass.valueOf(item.text(PASS)), item.optionalText(CURSOR), item.time(BEGUN_AT)));
        } catch (RuntimeException unreadable) {
            // After a roll-back it is what a later version wrote; then it begins anew.
            return Optional.empty();
        }
    }
}
