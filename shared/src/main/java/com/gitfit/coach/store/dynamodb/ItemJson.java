package com.gitfit.coach.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes as JSON. What is null is absent, whole numbers have no fraction, all others are doubles. */
final class ItemJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Digits that a long surely holds. */
    private static final int DIGITS_OF_A_LONG = 18;

    private ItemJson() {}

    /**
     * Some attributes of an item, in the order given.
     *
     * @param names those that are absent stay so
     * @throws IllegalStateException if one has a value that JSON has no form for
     */
    static ObjectNode object(Map<String, AttributeValue> item, Collection<String> names) {
        ObjectNode object = JSON.objectNode();
        for (String name : names) {
            AttributeValue value = item.get(name);
            if (value != null && value.type() != AttributeValue.Type.NUL) {
                object.set(name, node(value));
            }
        }
        return object;
    }

    /** The attributes that were made into JSON, in the types that items of this store use. */
    static Map<String, AttributeValue> attributes(JsonNode object) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        object.properties().forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
        return attributes;
    }

    private static AttributeValue attribute(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Values.text(value.textValue());
            case NUMBER ->
                value.isIntegralNumber() ? Values.number(value.longValue()) : Values.number(value.doubleValue());
            case BOOLEAN -> Values.flag(value.booleanValue());
            case OBJECT -> AttributeValue.fromM(attributes(value));
            case ARRAY -> Values.list(value.valueStream().toList(), ItemJson::attribute);
            case BINARY, MISSING, NULL, POJO ->
                throw new IllegalStateException("JSON has a value of type " + value.getNodeType());
        };
    }

    private static JsonNode node(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> number(new BigDecimal(value.n()));
            case BOOL -> JSON.booleanNode(value.bool());
            case M -> object(value.m(), value.m().keySet());
            case L -> array(value);
            case NUL -> JSON.nullNode();
            case SS, NS, B, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("an attribute is of type " + value.type());
        };
    }

    private static ArrayNode array(AttributeValue list) {
        ArrayNode array = JSON.arrayNode();
        list.l().forEach(element -> array.add(node(element)));
        return array;
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= DIGITS_OF_A_LONG;
        return whole ? JSON.numberNode(shortest.longValueExact()) : JSON.numberNode(number.doubleValue());
    }
}
