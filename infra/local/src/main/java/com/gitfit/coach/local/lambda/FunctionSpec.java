package com.gitfit.coach.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as the template describes it.
 *
 * @param name as AWS would name it
 * @param label its name on the console and of its log, such as {@code recommendation}
 * @param handler the class and, optionally, {@code ::method}
 * @param zip what would be deployed
 * @param timeout of one invocation
 * @param memoryMegabytes 128–10,240
 * @param snapStart whether the hooks around a snapshot run
 * @param environment everything but what Lambda adds itself
 */
public record FunctionSpec(
        String name,
        String label,
        String handler,
        Path zip,
        Duration timeout,
        int memoryMegabytes,
        boolean snapStart,
        Map<String, String> environment) {
    /** Keeps a copy of the environment. */
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }
}
