package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads an event of the type {@code ScheduleV2} or {@code Schedule}. */
final class ScheduleReader {
    private ScheduleReader() {}

    static Schedule read(Resource resource, String event, Schedule.Kind kind, JsonNode properties) {
        String zone = properties.path("ScheduleExpressionTimezone").asText("UTC");
        if (!zone.equals("UTC")) {
            throw resource.problem(
                    "has the schedule " + event + " in " + zone + ", which the local stack does not keep");
        }
        String property = switch (kind) {
            case SCHEDULER -> "ScheduleExpression";
            case RULE -> "Schedule";
        };
        JsonNode expression = properties.path(property);
        if (!expression.isTextual()) {
            throw resource.problem("has the schedule " + event + " without " + property);
        }
        return new Schedule(
                resource.logicalId(),
                event,
                kind,
                expression.asText(),
                Optional.of(properties.path("Input"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText));
    }
}
