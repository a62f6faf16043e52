package com.gitfit.coach.local.handlers;

import java.util.Map;

/** Returns what it was given and where it runs, and measures that it has. */
public final class EchoHandler {
    /** Returns the event, the environment and the working directory. */
    public Map<String, Object> handle(Map<String, Object> event) {
        System.out.println("echo was asked");
        System.out.println(("{\"_aws\":{\"Timestamp\":%d,\"CloudWatchMetrics\":[{\"Namespace\":\"Things\","
                        + "\"Metrics\":[{\"Name\":\"Echoes\",\"Unit\":\"Count\"}],\"Dimensions\":[]}]},\"Echoes\":1}")
                .formatted(System.currentTimeMillis()));
        return Map.of("event", event, "environment", System.getenv(), "directory", System.getProperty("user.dir"));
    }
}
