package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param logicalId its key, such as {@code RecommendationFunction}
 * @param name its name in AWS
 * @param handler its class and, optionally, {@code ::method}
 * @param zip the deployable
 * @param layers their zips; a later one lies over an earlier one
 * @param timeout of one invocation
 * @param memoryMegabytes 128–10,240
 * @param snapStart whether published versions start from a snapshot
 * @param environment its variables, resolved
 * @param routes what it answers
 * @param streams whose changes it is told
 * @param queues whose messages it deals with
 * @param schedules when it is invoked
 * @param policies resolved; a list of SAM's policy templates and statements
 */
public record FunctionResource(
        String logicalId,
        String name,
        String handler,
        Path zip,
        List<Path> layers,
        Duration timeout,
        int memoryMegabytes,
        boolean snapStart,
        Map<String, String> environment,
        List<Route> routes,
        List<StreamSource> streams,
        List<QueueSource> queues,
        List<Schedule> schedules,
        JsonNode policies) {
    /** Keeps copies. */
    public FunctionResource {
        layers = List.copyOf(layers);
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        streams = List.copyOf(streams);
        queues = List.copyOf(queues);
        schedules = List.copyOf(schedules);
    }

    /**
     * The key without {@code Function}, in words with hyphens: {@code ConvexMirrorFunction} is {@code convex-mirror}.
     */
    public String label() {
        return logicalId
                .replaceFirst("Function$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
