package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;

/** Reads the events of an {@code AWS::Serverless::Function}; those that are switched off are not there. */
final class EventsReader {
    private EventsReader() {}

    static Events read(Resource resource, HttpApi api) {
        var routes = new ArrayList<Route>();
        var streams = new ArrayList<StreamSource>();
        var queues = new ArrayList<QueueSource>();
        var schedules = new ArrayList<Schedule>();
        for (Map.Entry<String, JsonNode> event :
                resource.properties().path("Events").properties()) {
            String name = event.getKey();
            String type = event.getValue().path("Type").asText();
            JsonNode properties = event.getValue().path("Properties");
            if (isOff(properties)) {
                continue;
            }
            switch (type) {
                case "HttpApi" -> routes.add(RouteReader.read(resource, properties, api));
                case "DynamoDB" -> streams.add(StreamSourceReader.read(resource, name, properties));
                case "SQS" -> queues.add(QueueSourceReader.read(resource, name, properties));
                case "ScheduleV2" ->
                    schedules.add(ScheduleReader.read(resource, name, Schedule.Kind.SCHEDULER, properties));
                case "Schedule" -> schedules.add(ScheduleReader.read(resource, name, Schedule.Kind.RULE, properties));
                default ->
                    throw resource.problem(
                            "has event " + name + " of type " + type + ", which the local stack does not raise");
            }
        }
        return new Events(routes, streams, queues, schedules);
    }

    private static boolean isOff(JsonNode properties) {
        return !properties.path("Enabled").asBoolean(true)
                || properties.path("State").asText().equals("DISABLED");
    }
}
