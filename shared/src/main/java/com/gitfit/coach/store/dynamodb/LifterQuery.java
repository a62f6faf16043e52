package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The queries of one lifter's items; no other lifter's can be among them. */
final class LifterQuery {
    private LifterQuery() {}

    /** All items that are not deleted. */
    static QueryRequest.Builder live(String table, UserId userId) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("userId = :userId")
                .filterExpression("attribute_not_exists(deleted)")
                .expressionAttributeValues(Map.of(":userId", Values.text(userId.value())));
    }

    /** All items that are neither deleted nor expired; the table itself forgets expired ones late. */
    static QueryRequest.Builder live(String table, UserId userId, Instant now) {
        return live(table, userId)
                .filterExpression(
                        "attribute_not_exists(deleted)" + " AND (attribute_not_exists(expiresAt) OR expiresAt > :now)")
                .expressionAttributeValues(
                        Map.of(":userId", Values.text(userId.value()), ":now", Values.number(now.getEpochSecond())));
    }
}
