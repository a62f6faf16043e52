package com.gitfit.coach.local.population;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.local.dynamodb.TableNames;
import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.QueryString;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.store.dynamodb.DynamoDbStore;
import com.gitfit.coach.store.dynamodb.StoreSettings;
import com.gitfit.coach.store.dynamodb.Table;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code POST /dev/seed?user_id=U}: gives somebody whom the coach does not know weeks of training. */
public final class SeedRoute implements LoopbackServer.Handler {
    /** Where it is found. */
    public static final String PATH = "/dev/seed";

    private static final int WEEKS = 8;
    private static final double LEARNING_RATE = 0.05;

    /** Those that asking and answering touch. */
    private static final List<Table> TABLES = List.of(
            Table.PREFERENCES, Table.STATE, Table.TWEAKS, Table.LEARNING_EVENTS, Table.MODEL_VERSIONS, Table.CACHE);

    private final URI dynamoDb;
    private final List<TableResource> tables;
    private final Clock clock;

    /** @param dynamoDb where the tables are */
    public SeedRoute(URI dynamoDb, List<TableResource> tables, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.tables = List.copyOf(tables);
        this.clock = clock;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("POST")) {
            return HttpAnswer.json(405, "{\"message\":\"only POST\"}");
        }
        Optional<UserId> user = user(request);
        if (user.isEmpty()) {
            return HttpAnswer.json(400, "{\"message\":\"user_id must be the id of a user\"}");
        }
        try (DynamoDbClient client = Tables.client(dynamoDb)) {
            var names = new com.gitfit.coach.store.dynamodb.Tables(TableNames.of(tables, TABLES));
            return seed(new DynamoDbStore(client, names, StoreSettings.learningAt(LEARNING_RATE)), user.get());
        }
    }

    private static Optional<UserId> user(HttpRequest request) {
        try {
            return QueryString.parameters(request.query()).getOrDefault("user_id", List.of()).stream()
                    .findFirst()
                    .map(UserId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private HttpAnswer seed(CoachStore store, UserId userId) {
        if (store.readProfile(userId, clock.instant()).version() > 0) {
            return HttpAnswer.json(409, "{\"message\":\"the coach knows this user\"}");
        }
        var random = new SplittableRandom(userId.hashCode());
        int answers = new TrainingWeeks(store, clock.instant(), WEEKS, new SplittableRandom(random.nextLong()))
                .live(userId, random);
        return HttpAnswer.json(
                200, "{\"user_id\":\"%s\",\"answers\":%d,\"weeks\":%d}".formatted(userId.value(), answers, WEEKS));
    }
}
