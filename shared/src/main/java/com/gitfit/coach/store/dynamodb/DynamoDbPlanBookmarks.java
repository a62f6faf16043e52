package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.batch.Plan;
import com.gitfit.coach.batch.PlanBookmarks;
import com.gitfit.coach.batch.Progress;
import com.gitfit.coach.batch.Progress.Place;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far plans for insights have come, as items of {@code coachCache} that belong to no user and do not expire. */
public final class DynamoDbPlanBookmarks implements PlanBookmarks {
    private static final String AT = "at";
    private static final String ACTIVE_SINCE = "activeSince";
    private static final String SAVED_AT = "savedAt";
    private static final String LANES = "lanes";
    private static final String CURSOR = "cursor";
    private static final String USERS = "users";
    private static final String END = "end";

    private final Database database;
    private final Tables tables;

    DynamoDbPlanBookmarks(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbPlanBookmarks connect(Tables tables) {
        return new DynamoDbPlanBookmarks(PatientClient.connect(), tables);
    }

    @Override
    public Optional<Progress> read(Plan.Users users) {
        return database.read(tables.cache(), key(users)).flatMap(item -> progress(users, item));
    }

    @Override
    public void put(Progress progress) {
        Plan plan = progress.plan();
        Map<String, AttributeValue> item = new HashMap<>(key(plan.users()));
        item.putAll(new Fields()
                .time(AT, plan.at())
                .time(ACTIVE_SINCE, plan.activeSince())
                .time(SAVED_AT, progress.savedAt())
                .value(LANES, Values.list(progress.lanes(), DynamoDbPlanBookmarks::place))
                .toMap());
        database.put(tables.cache(), item);
    }

    private static Map<String, AttributeValue> key(Plan.Users users) {
        return Keys.plan(users.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Progress> progress(Plan.Users users, Document item) {
        try {
            return Optional.of(new Progress(
                    new Plan(users, item.time(AT), item.time(ACTIVE_SINCE)),
                    item.list(LANES, DynamoDbPlanBookmarks::place),
                    item.time(SAVED_AT)));
        } catch (RuntimeException unreadable) {
            // After a roll-back it is what a later version wrote; then it begins anew.
            return Optional.empty();
        }
    }

    private static AttributeValue place(Place place) {
        return new Fields()
                .text(CURSOR, place.cursor())
                .number(USERS, place.users())
                .flag(END, place.isEnd())
                .toValue();
    }

    private static Place place(AttributeValue value) {
        Document fields = Document.of(value);
        return new Place(fields.optionalText(CURSOR), fields.whole(USERS), fields.flag(END));
    }
}
