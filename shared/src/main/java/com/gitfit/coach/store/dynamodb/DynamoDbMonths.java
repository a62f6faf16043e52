package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.retention.KeptMonths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Months of training and the answers behind them, found through the indexes by time. */
public final class DynamoDbMonths implements KeptMonths {
    /** As many items as one call reads. */
    private static final int READ_TOGETHER = 100;

    /** As many months as are folded side by side. */
    private static final int WRITTEN_TOGETHER = 25;

    private static final Condition OPEN =
            new Condition("attribute_exists(userId) AND folded = :open", Map.of(":open", Values.flag(false)));

    private static final String LIVE = "attribute_exists(userId) AND attribute_not_exists(deleted)";

    private final Database database;
    private final Tables tables;

    DynamoDbMonths(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbMonths connect(Tables tables) {
        return new DynamoDbMonths(PatientClient.connect(), tables);
    }

    @Override
    public boolean visitOpen(YearMonth month, Predicate<List<TrainingMonth>> visitor) {
        return Buckets.all(month).stream()
                .map(bucket -> index(tables.trends(), MonthItem.OPEN_INDEX, MonthItem.OPEN_BUCKET, bucket)
                        .limit(WRITTEN_TOGETHER))
                .allMatch(query -> visit(query.build(), found -> visitor.test(open(users(found), month))));
    }

    /** The index may be a moment old. */
    private List<TrainingMonth> open(Collection<UserId> users, YearMonth month) {
        return read(users, month).stream().filter(found -> !found.folded()).toList();
    }

    @Override
    public boolean fold(TrainingMonth folded) {
        return database.putIf(tables.trends(), MonthItem.write(folded), OPEN);
    }

    @Override
    public boolean visitAnswered(LocalDate day, Predicate<List<UserId>> visitor) {
        return Buckets.all(day).stream()
                .map(bucket -> index(tables.learningEvents(), "by_timestamp", "timestampBucket", bucket)
                        .limit(READ_TOGETHER))
                .allMatch(query -> visit(query.build(), found -> visitor.test(users(found))));
    }

    @Override
    public List<TrainingMonth> read(Collection<UserId> users, YearMonth month) {
        List<Map<String, AttributeValue>> keys =
                users.stream().distinct().map(user -> Keys.month(user, month)).toList();
        return database.readAll(tables.trends(), keys).stream()
                .map(MonthItem::read)
                .toList();
    }

    @Override
    public List<LearningEvent> answers(UserId userId, LocalDate day) {
        QueryRequest request = LifterQuery.live(tables.learningEvents(), userId)
                .keyConditionExpression("userId = :userId AND eventId BETWEEN :begin AND :end")
                .expressionAttributeValues(Map.of(
                        ":userId", Values.text(userId.value()),
                        ":begin", Values.text(begin(day)),
                        ":end", Values.text(begin(day.plusDays(1)))))
                .build();
        return database.query(request, Integer.MAX_VALUE).stream()
                .map(LearningEventItem::read)
                .toList();
    }

    /** Before every event of a day, and after all of the day before. */
    private static String begin(LocalDate day) {
        return LearningEventItem.firstId(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public boolean add(UserId userId, LocalDate date, TrainingDay day) {
        TrainingMonth alone = new TrainingMonth(userId, YearMonth.from(date), new TreeMap<>(Map.of(date, day)), false);
        TransactWriteItem first = Condition.ABSENT.put(tables.trends(), MonthItem.write(alone));
        TransactWriteItem further = TransactWriteItem.builder()
                .update(update -> update.tableName(tables.trends())
                        .key(Keys.month(userId, alone.month()))
                        .updateExpression("SET days.#day = :day")
                        .conditionExpression(OPEN.expression() + " AND attribute_not_exists(days.#day)")
                        .expressionAttributeNames(Map.of("#day", MonthItem.name(date)))
                        .expressionAttributeValues(Map.of(":open", Values.flag(false), ":day", MonthItem.day(day))))
                .build();
        return isWrittenOfTheLiving(userId, first) || isWrittenOfTheLiving(userId, further);
    }

    private boolean isWrittenOfTheLiving(UserId userId, TransactWriteItem write) {
        TransactWriteItem alive = TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(tables.preferences())
                        .key(Keys.profile(userId))
                        .conditionExpression(LIVE))
                .build();
        return database.commit(List.of(alive, write));
    }

    private static QueryRequest.Builder index(String table, String index, String name, String bucket) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#bucket = :bucket")
                .expressionAttributeNames(Map.of("#bucket", name))
                .expressionAttributeValues(Map.of(":bucket", Values.text(bucket)));
    }

    private boolean visit(QueryRequest query, Predicate<QueryResponse> visitor) {
        QueryResponse page = database.query(query);
        boolean goesOn = visitor.test(page);
        while (goesOn && page.hasLastEvaluatedKey()) {
            page = database.query(
                    query.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build());
            goesOn = visitor.test(page);
        }
        return goesOn;
    }

    private static List<UserId> users(QueryResponse page) {
        return page.items().stream()
                .map(item -> new UserId(new Document(item).text(Attributes.USER_ID)))
                .distinct()
                .toList();
    }
}
