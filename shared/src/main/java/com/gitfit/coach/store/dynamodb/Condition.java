package com.gitfit.coach.store.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What must be true of an item at the moment of writing it. */
record Condition(String expression, Map<String, AttributeValue> values) {
    /** Whatever is there. */
    static final Condition NONE = new Condition("", Map.of());

    /** Nothing is there, not even a tombstone. */
    static final Condition ABSENT = new Condition("attribute_not_exists(userId)", Map.of());

    /** Nothing is there but perhaps a tombstone. */
    static final Condition ABSENT_OR_DELETED =
            new Condition("attribute_not_exists(userId) OR attribute_exists(deleted)", Map.of());

    /** Nobody has written since the item was read. */
    static Condition unchangedSince(long version) {
        return version == 0
                ? ABSENT
                : new Condition("version = :readVersion", Map.of(":readVersion", Values.number(version)));
    }

    /** The item is there, in that version. */
    static Condition presentAt(long version) {
        return new Condition(
                "version = :readVersion AND attribute_not_exists(deleted)",
                Map.of(":readVersion", Values.number(version)));
    }

    /** Nobody has written since, and the tweak has no answer yet. */
    static Condition unansweredSince(long version) {
        return new Condition(
                "version = :readVersion AND attribute_not_exists(user_response)",
                Map.of(":readVersion", Values.number(version)));
    }

    /** The write that puts an item in place of whatever was there, if the condition holds. */
    TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (!expression.isEmpty()) {
            put.conditionExpression(expression);
        }
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** The part of a transaction that writes nothing, and stops the others if the condition does not hold. */
    TransactWriteItem check(String table, Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(key)
                        .conditionExpression(expression)
                        .expressionAttributeValues(values))
                .build();
    }
}
