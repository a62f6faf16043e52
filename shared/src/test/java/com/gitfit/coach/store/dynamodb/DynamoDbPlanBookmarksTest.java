package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.batch.Plan;
import com.gitfit.coach.batch.Plan.Users;
import com.gitfit.coach.batch.Progress;
import com.gitfit.coach.batch.Progress.Place;
import com.gitfit.coach.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbPlanBookmarksTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());
    private static final Plan DAILY = new Plan(Users.ACTIVE, NOW, NOW.minus(Duration.ofDays(1)));

    private final Tables tables = TestTables.create(CLIENT);
    private final DynamoDbPlanBookmarks bookmarks = new DynamoDbPlanBookmarks(CLIENT, tables);

    @Test
    void atFirstThereIsNone() {
        assertThat(bookmarks.read(Users.ACTIVE)).isEmpty();
        assertThat(bookmarks.read(Users.ALL)).isEmpty();
    }

    @Test
    void theLastProgressOfEachKindIsFoundAgain() {
        Progress begun = progress(DAILY, new Place(Optional.empty(), 0, false));
        Progress halfWay = progress(DAILY, new Place(Optional.of("2026-03-01/1772359200000/ann"), 480, false));
        Progress done = progress(new Plan(Users.ALL, NOW, Instant.EPOCH), new Place(Optional.empty(), 7, true));

        bookmarks.put(begun);
        bookmarks.put(halfWay);
        bookmarks.put(done);

        assertThat(bookmarks.read(Users.ACTIVE)).contains(halfWay);
        assertThat(bookmarks.read(Users.ALL)).contains(done);
    }

    @Test
    void itBelongsToNoUserAndDoesNotExpire() {
        bookmarks.put(progress(DAILY, new Place(Optional.empty(), 0, false)));

        Map<String, AttributeValue> item = CLIENT.scan(request -> request.tableName(tables.cache()))
                .items()
                .getFirst();

        assertThat(item)
                .containsEntry("userId", Values.text("#insights"))
                .containsEntry("entry", Values.text("active"))
                .doesNotContainKey("expiresAt");
        assertThat(UserId.isValid("#insights")).isFalse();
    }

    @Test
    void whatALaterVersionWroteIsNoProgress() {
        List<AttributeValue> tooFew = Collections.nCopies(
                3, new Fields().number("users", 1).flag("end", false).toValue());
        for (AttributeValue lanes : List.of(Values.text("many"), AttributeValue.fromL(tooFew))) {
            CLIENT.putItem(request -> request.tableName(tables.cache())
                    .item(new Fields()
                            .text("userId", "#insights")
                            .text("entry", "active")
                            .time("at", NOW)
                            .time("activeSince", NOW)
                            .time("savedAt", NOW)
                            .value("lanes", lanes)
                            .toMap()));

            assertThat(bookmarks.read(Users.ACTIVE)).isEmpty();
        }
    }

    private static Progress progress(Plan plan, Place first) {
        List<Place> lanes = IntStream.range(0, 8)
                .mapToObj(lane -> lane == 0 ? first : new Place(Optional.of("lane-" + lane), lane, lane == 7))
                .toList();
        return new Progress(plan, lanes, NOW.plusMillis(1_234));
    }
}
