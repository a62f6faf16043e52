package com.gitfit.coach.local.releases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** As much of CodeDeploy as a hook needs: {@code PutLifecycleEventHookExecutionStatus}. */
final class CodeDeployApi implements LoopbackServer.Handler {
    static final String PUT_STATUS = "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WAITING = "Pending";

    private final Map<String, String> statuses = new ConcurrentHashMap<>();

    /** Begins to wait for the word of a hook. */
    void await(String executionId) {
        statuses.put(executionId, WAITING);
    }

    /** Ends to wait; what the hook has said by now, {@code Pending} if nothing. */
    String status(String executionId) {
        return Optional.ofNullable(statuses.remove(executionId)).orElse(WAITING);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.headers().joined("x-amz-target").orElse("").equals(PUT_STATUS)) {
            return problem("UnknownOperationException", "the local stack answers " + PUT_STATUS + " alone");
        }
        try {
            return put(JSON.readTree(request.body().text().orElse("")));
        } catch (JsonProcessingException e) {
            return problem("SerializationException", "the request is not JSON");
        }
    }

    private HttpAnswer put(JsonNode request) {
        String executionId = request.path("lifecycleEventHookExecutionId").asText();
        String status = request.path("status").asText();
        if (!status.equals("Succeeded") && !status.equals("Failed")) {
            return problem("InvalidLifecycleEventHookExecutionStatusException", "the status is Succeeded or Failed");
        }
        if (statuses.replace(executionId, status) == null) {
            return problem("InvalidLifecycleEventHookExecutionIdException", "no hook is waited for under that id");
        }
        return HttpAnswer.json(
                200,
                JSON.createObjectNode()
                        .put("lifecycleEventHookExecutionId", executionId)
                        .toString());
    }

    private static HttpAnswer problem(String type, String message) {
        return HttpAnswer.json(
                400,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", type)
                        .put("message", message)
                        .toString());
    }
}
