package com.gitfit.coach.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Sets the attributes of an item that may be there, may not, or may be a tombstone, which then is one no longer. */
final class Upsert {
    private final List<String> assignments = new ArrayList<>();
    private final List<String> additions = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    Upsert set(Map<String, AttributeValue> attributes) {
        attributes.forEach((name, value) -> assign(name, ":" + name, value));
        return this;
    }

    /** Sets an attribute unless the item has it. */
    Upsert setOnce(String name, AttributeValue value) {
        assign(name, "if_not_exists(" + name + ", :" + name + ")", value);
        return this;
    }

    /** Adds 1 to a number, which begins at 0. */
    Upsert countUp(String name) {
        additions.add(name + " :one");
        values.put(":one", Values.number(1));
        return this;
    }

    TransactWriteItem on(String table, Map<String, AttributeValue> key, Condition condition) {
        values.putAll(condition.values());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key)
                        .updateExpression(expression())
                        .conditionExpression(condition.expression())
                        .expressionAttributeValues(values))
                .build();
    }

    private void assign(String name, String expression, AttributeValue value) {
        assignments.add(name + " = " + expression);
        values.put(":" + name, value);
    }

    private String expression() {
        String expression = "SET " + String.join(", ", assignments) + " REMOVE " + Attributes.DELETED;
        return additions.isEmpty() ? expression : expression + " ADD " + String.join(", ", additions);
    }
}
