package com.gitfit.coach.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One example of a body in the contract.
 *
 * @param operation whose body it is
 * @param status of the answer that it is the body of; 0 for a request
 * @param name under which the contract has it
 */
record ContractExample(ContractOperation operation, int status, String name, JsonNode body) {
    private static final int REQUEST = 0;

    /** The examples of all requests. */
    static List<ContractExample> requests() {
        List<ContractExample> examples = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all()) {
            if (operation.node().has("requestBody")) {
                examples.addAll(of(operation, REQUEST, operation.node().get("requestBody")));
            }
        }
        return examples;
    }

    /** The examples of all answers, refusals among them. */
    static List<ContractExample> answers() {
        List<ContractExample> examples = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all()) {
            operation.answers().forEach((status, answer) -> examples.addAll(of(operation, status, answer)));
        }
        return examples;
    }

    private static List<ContractExample> of(ContractOperation operation, int status, JsonNode holder) {
        JsonNode content = holder.at("/content/application~1json");
        List<ContractExample> examples = new ArrayList<>();
        if (content.has("example")) {
            examples.add(new ContractExample(operation, status, "example", content.get("example")));
        }
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
            examples.add(new ContractExample(
                    operation, status, example.getKey(), example.getValue().get("value")));
        }
        return examples;
    }

    /** The same example with another body. */
    ContractExample withBody(JsonNode otherBody) {
        return new ContractExample(operation, status, name, otherBody);
    }

    /** What the contract says is wrong with it; empty if nothing. */
    List<String> problems() {
        ApiContract contract = ApiContract.coach();
        if (status == REQUEST) {
            return contract.problemsOf(Events.request(operation, body.toString()));
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Request-Id", "b3a1c2d4");
        return contract.problemsOfAnswer(operation.method(), operation.realPath(), status, headers, body.toString());
    }

    @Override
    public String toString() {
        return operation + (status == REQUEST ? " request " : " " + status + " ") + name;
    }
}
