package com.gitfit.coach.local.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.template.Schedule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a function is told whose schedule gives it no input of its own. */
final class Notice {
    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "000000000000";

    private Notice() {}

    /** The event in JSON. */
    static String of(Schedule schedule, Instant time) {
        String name = schedule.function() + schedule.event();
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("account", ACCOUNT)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", REGION);
        switch (schedule.kind()) {
            case SCHEDULER -> {
                event.put("source", "aws.scheduler").put("detail", "{}");
                event.putArray("resources").add(arn("scheduler", "schedule/default/" + name));
            }
            case RULE -> {
                event.put("source", "aws.events").putObject("detail");
                event.putArray("resources").add(arn("events", "rule/" + name));
            }
        }
        return event.toString();
    }

    private static String arn(String service, String resource) {
        return String.join(":", "arn:aws", service, REGION, ACCOUNT, resource);
    }
}
