package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.batch.Directory;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The profiles as the directory of lifters. A lane of everybody is a segment of the table; a lane of those who are
 * active is one part of each day of the index by time, day after day.
 */
public final class DynamoDbDirectory implements Directory {
    private static final String INDEX = "by_updatedAt";
    private static final String BUCKET = "updatedBucket";
    private static final int PAGE_USERS = 1_000;

    private final Database database;
    private final Tables tables;

    DynamoDbDirectory(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbDirectory connect(Tables tables) {
        return new DynamoDbDirectory(PatientClient.connect(), tables);
    }

    @Override
    public Page everybody(int lane, Optional<String> cursor) {
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(tables.preferences())
                .segment(lane)
                .totalSegments(LANES)
                .limit(PAGE_USERS)
                .projectionExpression(Attributes.USER_ID)
                .filterExpression("attribute_not_exists(" + Attributes.DELETED + ")");
        cursor.ifPresent(last -> request.exclusiveStartKey(Map.of(Attributes.USER_ID, Values.text(last))));
        ScanResponse page = database.scan(request.build());
        return new Page(
                users(page.items()),
                page.hasLastEvaluatedKey()
                        ? Optional.of(
                                page.lastEvaluatedKey().get(Attributes.USER_ID).s())
                        : Optional.empty());
    }

    @Override
    public Page activeSince(Instant since, Instant until, int lane, Optional<String> cursor) {
        ActiveCursor here = cursor.map(ActiveCursor::parse).orElseGet(() -> ActiveCursor.begin(day(since)));
        String bucket = Buckets.all(here.day()).get(lane);
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(tables.preferences())
                .indexName(INDEX)
                .keyConditionExpression(BUCKET + " = :bucket AND " + Attributes.UPDATED_AT + " >= :since")
                .expressionAttributeValues(Map.of(":bucket", Values.text(bucket), ":since", Values.time(since)))
                .limit(PAGE_USERS);
        here.last()
                .ifPresent(last -> request.exclusiveStartKey(Map.of(
                        Attributes.USER_ID,
                        Values.text(last.userId()),
                        BUCKET,
                        Values.text(bucket),
                        Attributes.UPDATED_AT,
                        Values.number(last.updatedAt()))));
        QueryResponse page = database.query(request.build());
        Optional<ActiveCursor> next = page.hasLastEvaluatedKey()
                ? Optional.of(here.after(new Document(page.lastEvaluatedKey())))
                : Optional.of(here.nextDay()).filter(begin -> !begin.day().isAfter(day(until)));
        return new Page(users(page.items()), next.map(ActiveCursor::toText));
    }

    private static List<UserId> users(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .map(item -> new UserId(item.get(Attributes.USER_ID).s()))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
