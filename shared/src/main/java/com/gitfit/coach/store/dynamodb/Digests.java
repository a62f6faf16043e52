package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.store.InsightsStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is kept of the computation of insights. */
final class Digests implements InsightsStore {
    private final Database database;
    private final Tables tables;
    private final StoreSettings settings;

    Digests(Database database, Tables tables, StoreSettings settings) {
        this.database = database;
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public Kept readInsights(UserId userId, int months, Instant now) {
        Database.Found found = database.readTogether(
                Map.of(tables.preferences(), Keys.profile(userId)), Map.of(tables.cache(), Keys.digest(userId)));
        QueryRequest newestFirst = LifterQuery.live(tables.trends(), userId)
                .scanIndexForward(false)
                .limit(months)
                .build();
        return new Kept(
                ProfileItem.read(found.in(tables.preferences()), settings.newcomer(userId, now)),
                found.in(tables.cache()).flatMap(DigestItem::read),
                database.query(newestFirst, months).stream()
                        .map(MonthItem::read)
                        .toList());
    }

    @Override
    public void keep(UserId userId, Digest digest) {
        // If the condition does not hold, what was computed is out of date already.
        database.commit(List.of(
                Condition.presentAt(digest.profileVersion()).check(tables.preferences(), Keys.profile(userId)),
                Condition.NONE.put(tables.cache(), DigestItem.write(userId, digest))));
    }
}
