package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** SAM's rule for {@code Globals}: maps are merged, lists are joined, anything else is overridden. */
final class Globals {
    private Globals() {}

    static JsonNode merge(JsonNode global, JsonNode own) {
        if (own.isMissingNode()) {
            return global;
        }
        if (global instanceof ArrayNode first && own instanceof ArrayNode second) {
            return first.deepCopy().addAll(second);
        }
        if (global instanceof ObjectNode first
                && own instanceof ObjectNode second
                && isPlain(first)
                && isPlain(second)) {
            ObjectNode merged = first.deepCopy();
            for (Map.Entry<String, JsonNode> field : second.properties()) {
                merged.set(field.getKey(), merge(first.path(field.getKey()), field.getValue()));
            }
            return merged;
        }
        return own;
    }

    private static boolean isPlain(ObjectNode object) {
        return Intrinsics.functionName(object).isEmpty();
    }
}
