package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.batch.Archive;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The tables as the archive of many lifters. */
public final class DynamoDbArchive implements Archive {
    private final Database database;
    private final Bulk bulk;
    private final Tables tables;

    DynamoDbArchive(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.bulk = new Bulk(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbArchive connect(Tables tables) {
        return new DynamoDbArchive(PatientClient.connect(), tables);
    }

    @Override
    public Pasts read(List<UserId> users) {
        List<String> names = users.stream().map(UserId::value).toList();
        var found = bulk.read(Map.of(
                tables.preferences(), keys(users, Keys::profile).build(),
                tables.cache(),
                        keys(users, Keys::digest)
                                .projectionExpression(Attributes.USER_ID + ", " + Attributes.AS_OF)
                                .build()));
        var profiles = byUser(found.getOrDefault(tables.preferences(), List.of()));
        var digests = byUser(found.getOrDefault(tables.cache(), List.of()));
        var exercises = byUser(bulk.readAllOf(tables.state(), names));
        var months = byUser(bulk.readAllOf(tables.trends(), names));
        return user -> new Past(
                profile(of(user, profiles).findFirst()),
                of(user, digests).findFirst().flatMap(DigestItem::asOf),
                of(user, exercises)
                        .filter(item -> !Tombstone.is(item))
                        .map(ExerciseItem::read)
                        .toList(),
                of(user, months).map(MonthItem::read).toList());
    }

    @Override
    public List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        QueryRequest newestFirst = LifterQuery.live(tables.learningEvents(), userId, now)
                .consistentRead(false)
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return database.query(newestFirst, limit).stream()
                .map(LearningEventItem::read)
                .toList();
    }

    @Override
    public void write(List<TrainingMonth> months, Map<UserId, Digest> digests) {
        bulk.write(months.stream()
                .map(month -> Bulk.Write.put(tables.trends(), MonthItem.write(month)))
                .toList());
        bulk.write(digests.entrySet().stream()
                .map(entry -> Bulk.Write.put(tables.cache(), DigestItem.write(entry.getKey(), entry.getValue())))
                .toList());
    }

    @Override
    public Set<UserId> gone(Collection<UserId> users) {
        KeysAndAttributes keys = keys(users, Keys::profile)
                .projectionExpression(Attributes.USER_ID + ", " + Attributes.DELETED)
                .consistentRead(true)
                .build();
        Set<UserId> gone = new HashSet<>(users);
        bulk.read(Map.of(tables.preferences(), keys)).values().stream()
                .flatMap(List::stream)
                .filter(item -> !Tombstone.is(item))
                .map(item -> new UserId(item.text(Attributes.USER_ID)))
                .forEach(gone::remove);
        return gone;
    }

    @Override
    public void forget(Collection<UserId> users) {
        List<String> names = users.stream().map(UserId::value).toList();
        Stream<Bulk.Write> digests = users.stream().map(user -> Bulk.Write.deletion(tables.cache(), Keys.digest(user)));
        // Also those that were written a moment ago.
        Stream<Bulk.Write> months = bulk.readAllOfNow(tables.trends(), names).stream()
                .map(item -> Bulk.Write.deletion(
                        tables.trends(),
                        Map.of(
                                Attributes.USER_ID, item.value(Attributes.USER_ID),
                                Attributes.MONTH, item.value(Attributes.MONTH))));
        bulk.write(Stream.concat(digests, months).toList());
    }

    private static KeysAndAttributes.Builder keys(
            Collection<UserId> users, Function<UserId, Map<String, AttributeValue>> key) {
        return KeysAndAttributes.builder().keys(users.stream().map(key).toList());
    }

    private static Map<String, List<Document>> byUser(List<Document> items) {
        return items.stream().collect(Collectors.groupingBy(item -> item.text(Attributes.USER_ID)));
    }

    private static Stream<Document> of(UserId user, Map<String, List<Document>> items) {
        return items.getOrDefault(user.value(), List.of()).stream();
    }

    private static Optional<UserProfile> profile(Optional<Document> item) {
        return item.filter(found -> !Tombstone.is(found)).map(ProfileItem::read);
    }
}
