package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.batch.Directory;
import com.gitfit.coach.batch.Directory.Page;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbDirectoryTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());
    private static final Instant NOW = Instant.parse("2026-03-03T03:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private final Tables tables = TestTables.create(CLIENT);
    private final DynamoDbDirectory directory = new DynamoDbDirectory(CLIENT, tables);

    @Test
    void everybodyIsInOneLane() {
        List<UserId> lifters =
                Stream.generate(() -> changed(someone(), NOW)).limit(50).toList();

        List<UserId> found = new ArrayList<>();
        for (int lane = 0; lane < Directory.LANES; lane++) {
            found.addAll(everybody(lane));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(lifters);
    }

    @Test
    void theDeletedAreNotInIt() {
        UserId deleted = changed(someone(), NOW);
        CLIENT.putItem(
                request -> request.tableName(tables.preferences()).item(Tombstone.of(Keys.profile(deleted), 1, NOW)));

        for (int lane = 0; lane < Directory.LANES; lane++) {
            assertThat(everybody(lane)).isEmpty();
            assertThat(active(YESTERDAY, lane)).isEmpty();
        }
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        // Profiles of a quarter of a megabyte: five of them are more than a page.
        List<UserId> lifters = Stream.generate(() -> large(someone())).limit(40).toList();

        List<UserId> found = new ArrayList<>();
        int pages = 0;
        for (int lane = 0; lane < Directory.LANES; lane++) {
            Optional<String> cursor = Optional.empty();
            do {
                Page page = directory.everybody(lane, cursor);
                found.addAll(page.users());
                cursor = page.next();
                pages++;
            } while (cursor.isPresent());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(lifters);
        assertThat(pages).isGreaterThan(Directory.LANES);
    }

    @Test
    void whoChangedBeforeIsNotActive() {
        UserId before = changed(new UserId("ann"), YESTERDAY.minusMillis(1));
        UserId since = changed(new UserId("bob"), YESTERDAY);
        UserId today = changed(new UserId("cid"), NOW);

        assertThat(active(YESTERDAY)).contains(since, today).doesNotContain(before);
    }

    @Test
    void whoChangedFirstIsMetFirst() {
        int lane = laneOf("ann");
        UserId last = changed(inLane(lane, 1), NOW);
        UserId first = changed(inLane(lane, 2), YESTERDAY);
        UserId second = changed(inLane(lane, 3), NOW.minusSeconds(1));

        assertThat(active(YESTERDAY, lane)).containsExactly(first, second, last);
    }

    @Test
    void whoChangesMeanwhileIsMetLaterNotNever() {
        int lane = laneOf("ann");
        UserId moving = changed(inLane(lane, 1), YESTERDAY.plusSeconds(1));
        UserId still = changed(inLane(lane, 2), YESTERDAY);
        // The first page is that of yesterday.
        Page first = directory.activeSince(YESTERDAY, NOW, lane, Optional.empty());

        changed(moving, NOW);

        assertThat(first.users()).containsExactly(still, moving);
        assertThat(rest(YESTERDAY, lane, first)).containsExactly(moving);
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        ActiveCursor cursor = new ActiveCursor(
                LocalDate.parse("2026-03-03"), Optional.of(new ActiveCursor.Last(1_772_506_800_000L, "ann.b:c@d-e")));

        assertThat(ActiveCursor.parse(cursor.toText())).isEqualTo(cursor);
        assertThat(ActiveCursor.parse(cursor.nextDay().toText())).isEqualTo(cursor.nextDay());
    }

    private List<UserId> everybody(int lane) {
        List<UserId> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = directory.everybody(lane, cursor);
            found.addAll(page.users());
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    private List<UserId> active(Instant since) {
        List<UserId> found = new ArrayList<>();
        for (int lane = 0; lane < Directory.LANES; lane++) {
            found.addAll(active(since, lane));
        }
        return found;
    }

    private List<UserId> active(Instant since, int lane) {
        Page first = directory.activeSince(since, NOW, lane, Optional.empty());
        List<UserId> found = new ArrayList<>(first.users());
        found.addAll(rest(since, lane, first));
        return found;
    }

    private List<UserId> rest(Instant since, int lane, Page first) {
        List<UserId> found = new ArrayList<>();
        Optional<String> cursor = first.next();
        while (cursor.isPresent()) {
            Page page = directory.activeSince(since, NOW, lane, cursor);
            found.addAll(page.users());
            cursor = page.next();
        }
        return found;
    }

    /** A lifter whose profile changed at that moment. */
    private UserId changed(UserId lifter, Instant at) {
        put(profile(lifter, at));
        return lifter;
    }

    private UserId large(UserId lifter) {
        Map<String, AttributeValue> item = profile(lifter, NOW);
        item.put("ballast", Values.text("x".repeat(250_000)));
        put(item);
        return lifter;
    }

    private void put(Map<String, AttributeValue> item) {
        CLIENT.putItem(request -> request.tableName(tables.preferences()).item(item));
    }

    private static Map<String, AttributeValue> profile(UserId lifter, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(Keys.profile(lifter));
        item.putAll(ProfileItem.attributes(UserProfile.newcomer(lifter, 0.05, at)));
        return item;
    }

    private static int laneOf(String name) {
        String bucket = Buckets.of(NOW, new UserId(name));
        return Integer.parseInt(bucket.substring(bucket.indexOf('#') + 1));
    }

    /** The lifters of a lane, by number. */
    private static UserId inLane(int lane, int number) {
        return Stream.iterate(0, next -> next + 1)
                .map(next -> "lifter-" + next)
                .filter(name -> laneOf(name) == lane)
                .skip(number)
                .findFirst()
                .map(UserId::new)
                .orElseThrow();
    }
}
