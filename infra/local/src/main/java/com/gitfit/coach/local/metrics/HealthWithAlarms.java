package com.gitfit.coach.local.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Adds to what the coach says of itself which alarms ring: in the cloud a topic is told of them, here nobody else is.
 *
 * @param next answers every request
 * @param alarms of the template
 */
public record HealthWithAlarms(LoopbackServer.Handler next, Alarms alarms) implements LoopbackServer.Handler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/health";

    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        HttpAnswer answer = next.answer(request);
        boolean isHealth = request.path().equals(PATH) && answer.status() == 200;
        return isHealth ? withAlarms(answer) : answer;
    }

    private HttpAnswer withAlarms(HttpAnswer answer) {
        return object(answer.body())
                .map(health -> new HttpAnswer(answer.status(), answer.headers(), Payload.of(told(health))))
                .orElse(answer);
    }

    private static Optional<ObjectNode> object(Payload body) {
        try {
            return JSON.readTree(body.text().orElse("")) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String told(ObjectNode health) {
        List<String> ringing = alarms.ringing();
        ArrayNode listed = health.putArray("alarms");
        ringing.forEach(listed::add);
        if (!ringing.isEmpty()) {
            health.put("status", "degraded");
        }
        return health.toString();
    }
}
