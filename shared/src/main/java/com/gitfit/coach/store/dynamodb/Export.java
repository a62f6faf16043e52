package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.AccountStore.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads an account page by page. A page goes on from section to section until it has read as many items as it may, or
 * until DynamoDB cuts a query off at 1 MB.
 */
final class Export {
    private final Database database;
    private final Tables tables;
    private final int pageItems;

    Export(Database database, Tables tables, int pageItems) {
        this.database = database;
        this.tables = tables;
        this.pageItems = pageItems;
    }

    /** The page that begins where another ended; the first one if there was no other. */
    Page page(UserId userId, Optional<String> cursor, Instant now) {
        Optional<Cursor> position = Optional.of(cursor.map(text -> Cursor.parse(userId, text))
                .orElse(new Cursor(userId, Section.EXERCISES, Optional.empty())));
        Map<Section, List<Document>> items = new EnumMap<>(Section.class);
        int room = pageItems;
        boolean cutOff = false;
        while (position.isPresent() && room > 0 && !cutOff) {
            Cursor from = position.get();
            QueryResponse part = database.query(request(from, room, now));
            part.items()
                    .forEach(item -> items.computeIfAbsent(from.section(), key -> new ArrayList<>())
                            .add(new Document(item)));
            room -= part.scannedCount();
            cutOff = part.hasLastEvaluatedKey();
            position = cutOff
                    ? Optional.of(after(from, part))
                    : start(userId, from.section().next());
        }
        return page(cursor.isEmpty() ? profile(userId) : Optional.empty(), items, position);
    }

    private QueryRequest request(Cursor from, int limit, Instant now) {
        QueryRequest.Builder request = LifterQuery.live(from.section().table(tables), from.userId(), now)
                .limit(limit);
        from.after()
                .ifPresent(range -> request.exclusiveStartKey(
                        Keys.key(from.userId(), from.section().rangeName(), range)));
        return request.build();
    }

    private static Cursor after(Cursor from, QueryResponse part) {
        String range = part.lastEvaluatedKey().get(from.section().rangeName()).s();
        return new Cursor(from.userId(), from.section(), Optional.of(range));
    }

    private static Optional<Cursor> start(UserId userId, Optional<Section> section) {
        return section.map(next -> new Cursor(userId, next, Optional.empty()));
    }

    private Optional<UserProfile> profile(UserId userId) {
        return database.read(tables.preferences(), Keys.profile(userId))
                .filter(item -> !Tombstone.is(item))
                .map(ProfileItem::read);
    }

    private static Page page(Optional<UserProfile> profile, Map<Section, List<Document>> items, Optional<Cursor> next) {
        return new Page(
                profile,
                records(items, Section.EXERCISES, ExerciseItem::read),
                records(items, Section.TWEAKS, TweakItem::read),
                records(items, Section.LEARNING_EVENTS, LearningEventItem::read),
                records(items, Section.SESSIONS, SessionItem::read),
                records(items, Section.MONTHS, MonthItem::read),
                next.map(Cursor::toText));
    }

    private static <T> List<T> records(
            Map<Section, List<Document>> items, Section section, Function<Document, T> read) {
        return items.getOrDefault(section, List.of()).stream().map(read).toList();
    }
}
