package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Reconciliation.Pass;
import com.gitfit.coach.mirror.Reconciliation.Position;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbBookmarksTest {
    private static final String NAME = "reconciliation";
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());

    private final Tables tables = TestTables.create(CLIENT);
    private final DynamoDbBookmarks bookmarks = new DynamoDbBookmarks(CLIENT, tables);

    @Test
    void atFirstThereIsNone() {
        assertThat(bookmarks.read(NAME)).isEmpty();
    }

    @Test
    void aPositionIsFoundAgainUnderItsName() {
        Position begin = new Position(MirroredTable.PREFERENCES, Pass.REPLAY, Optional.empty(), NOW);
        Position halfWay = new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.of("user123/monday"), NOW);

        bookmarks.put(NAME, begin);
        bookmarks.put(NAME + "#workoutSessions", halfWay);

        assertThat(bookmarks.read(NAME)).contains(begin);
        assertThat(bookmarks.read(NAME + "#workoutSessions")).contains(halfWay);
    }

    @Test
    void theLastPositionCounts() {
        bookmarks.put(NAME, new Position(MirroredTable.TWEAKS, Pass.REPLAY, Optional.of("user123/t1"), NOW));
        Position later = new Position(MirroredTable.TWEAKS, Pass.SWEEP, Optional.empty(), NOW);

        bookmarks.put(NAME, later);

        assertThat(bookmarks.read(NAME)).contains(later);
    }

    @Test
    void whatIsClearedIsGone() {
        bookmarks.put(NAME, new Position(MirroredTable.TWEAKS, Pass.REPLAY, Optional.empty(), NOW));

        bookmarks.clear(NAME);
        bookmarks.clear(NAME);

        assertThat(bookmarks.read(NAME)).isEmpty();
    }

    @Test
    void itBelongsToNoUser() {
        bookmarks.put(NAME, new Position(MirroredTable.TWEAKS, Pass.REPLAY, Optional.empty(), NOW));

        Map<String, AttributeValue> item = CLIENT.scan(request -> request.tableName(tables.cache()))
                .items()
                .getFirst();

        assertThat(item).containsEntry("userId", Values.text("#mirror")).containsEntry("entry", Values.text(NAME));
        assertThat(UserId.isValid("#mirror")).isFalse();
    }

    @Test
    void whatALaterVersionWroteIsNoPosition() {
        for (String table : new String[] {"aNewTable", "aiWorkoutTweaks"}) {
            CLIENT.putItem(request -> request.tableName(tables.cache())
                    .item(new Fields()
                            .text("userId", "#mirror")
                            .text("entry", NAME)
                            .text("table", table)
                            .text("pass", "A_THIRD_WAY")
                            .time("begunAt", NOW)
                            .toMap()));

            assertThat(bookmarks.read(NAME)).isEmpty();
        }
    }
}
