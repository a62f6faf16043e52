package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.store.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What logging a workout reads and writes. */
final class Sessions implements SessionStore {
    private final Database database;
    private final Tables tables;
    private final StoreSettings settings;

    Sessions(Database database, Tables tables, StoreSettings settings) {
        this.database = database;
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public Known read(UserId userId, String sessionId, Instant now) {
        Database.Found found = database.readTogether(
                Map.of(tables.preferences(), Keys.profile(userId), tables.sessions(), Keys.session(userId, sessionId)));
        return new Known(
                ProfileItem.read(found.in(tables.preferences()), settings.newcomer(userId, now)),
                found.in(tables.sessions()).filter(item -> !Tombstone.is(item)).map(SessionItem::read));
    }

    @Override
    public boolean commit(WorkoutSession session, UserProfile profile) {
        return database.commit(List.of(session(session), ProfileItem.next(tables.preferences(), profile)));
    }

    private TransactWriteItem session(WorkoutSession session) {
        return new Upsert()
                .set(SessionItem.attributes(session))
                .countUp(Attributes.VERSION)
                .on(
                        tables.sessions(),
                        Keys.session(session.userId(), session.sessionId()),
                        Condition.ABSENT_OR_DELETED);
    }
}
