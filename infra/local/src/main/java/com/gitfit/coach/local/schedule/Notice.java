package com.gitfit.coach.local.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.template.Schedule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a function is told whose schedule gives it no input of its own. */
final class Notice {
    private Notice() {}

    /** The event in JSON. */
    static String of(Schedule schedule, Instant time) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("account", Arns.ACCOUNT)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", Arns.REGION);
        switch (schedule.kind()) {
            case SCHEDULER -> event.put("source", "aws.scheduler").put("detail", "{}");
            case RULE -> event.put("source", "aws.events").putObject("detail");
        }
        event.putArray("resources").add(Arns.of(schedule));
        return event.toString();
    }
}
