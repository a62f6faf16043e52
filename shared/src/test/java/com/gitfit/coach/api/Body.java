package com.gitfit.coach.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bends JSON texts: sets a field, named as refusals name it, to any text, JSON or not, or leaves it out. */
final class Body {
    private static final String PLACE = "@place@";
    private static final JsonMapper MAPPER = new JsonMapper();

    private Body() {}

    static String with(String json, String path, String value) {
        JsonNode root = parsed(json);
        ObjectNode parent = parent(root, path);
        parent.put(lastName(path), PLACE);
        return root.toString().replace("\"" + PLACE + "\"", value);
    }

    static String without(String json, String path) {
        JsonNode root = parsed(json);
        parent(root, path).remove(lastName(path));
        return root.toString();
    }

    /** A JSON text that spells the characters one by one, so that anything can be in it. */
    static String quoted(String characters) {
        StringBuilder json = new StringBuilder("\"");
        characters.chars().forEach(character -> json.append(String.format("\\u%04x", character)));
        return json.append('"').toString();
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static ObjectNode parent(JsonNode root, String path) {
        JsonNode node = root;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            int bracket = names[i].indexOf('[');
            node = bracket < 0 ? node.get(names[i]) : ((ArrayNode) node.get(names[i].substring(0, bracket))).get(0);
        }
        return (ObjectNode) node;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
