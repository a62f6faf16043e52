package com.gitfit.coach.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The place of one field in a JSON document.
 *
 * @param object pointer to the object that has it
 * @param name of the field
 */
record JsonField(String object, String name) {

    /** Every field of a document, outer ones first; nothing below the fields named in {@code closed}. */
    static List<JsonField> of(JsonNode document, Set<String> closed) {
        List<JsonField> fields = new ArrayList<>();
        collect(document, "", closed, fields);
        return fields;
    }

    private static void collect(JsonNode node, String pointer, Set<String> closed, List<JsonField> fields) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.add(new JsonField(pointer, field.getKey()));
            if (!closed.contains(field.getKey())) {
                collect(field.getValue(), pointer + "/" + field.getKey(), closed, fields);
            }
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), pointer + "/" + index, closed, fields);
            }
        }
    }

    /** The same document without this field. */
    JsonNode removedFrom(JsonNode document) {
        JsonNode copy = document.deepCopy();
        objectIn(copy).remove(name);
        return copy;
    }

    /** The same document with another value in this field. */
    JsonNode setIn(JsonNode document, JsonNode value) {
        JsonNode copy = document.deepCopy();
        objectIn(copy).set(name, value);
        return copy;
    }

    /** The same document with one more field beside this one. */
    JsonNode withSibling(JsonNode document, String sibling) {
        JsonNode copy = document.deepCopy();
        objectIn(copy).put(sibling, "x");
        return copy;
    }

    /** The value of this field. */
    JsonNode valueIn(JsonNode document) {
        return document.at(object).get(name);
    }

    private ObjectNode objectIn(JsonNode document) {
        return (ObjectNode) document.at(object);
    }
}
