package com.gitfit.coach.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One operation of the contract.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param node the operation in the document
 */
record ContractOperation(String method, String path, JsonNode node) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "options", "head");

    /** Every operation, in the order of the document. */
    static List<ContractOperation> all() {
        List<ContractOperation> operations = new ArrayList<>();
        JsonNode paths = ApiContract.coach().document().get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new ContractOperation(
                            operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    /** As API Gateway names the route. */
    String routeKey() {
        return method + " " + path;
    }

    /** A path that a client could ask for. */
    String realPath() {
        return path.replace("{user_id}", "user123");
    }

    /** Whether it says that a token is required. */
    boolean needsToken() {
        return !node.get("security").isEmpty();
    }

    /** Its answers by status, references followed. */
    Map<Integer, JsonNode> answers() {
        Map<Integer, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> answer : node.get("responses").properties()) {
            answers.put(Integer.valueOf(answer.getKey()), resolved(answer.getValue()));
        }
        return answers;
    }

    /** What a reference points to, or the node itself. */
    static JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : ApiContract.coach().document().at(reference.asText().substring(1));
    }

    @Override
    public String toString() {
        return routeKey();
    }
}
