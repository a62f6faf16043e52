package com.gitfit.coach.local.schedule;

import com.gitfit.coach.local.template.Schedule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The places in a schedule's input that EventBridge Scheduler fills in with each invocation. */
final class ContextAttributes {
    private ContextAttributes() {}

    /**
     * An input with its places filled.
     *
     * @param time at which the schedule comes
     */
    static String fill(String input, Schedule schedule, Instant time) {
        return input.replace("<aws.scheduler.schedule-arn>", Arns.of(schedule))
                .replace(
                        "<aws.scheduler.scheduled-time>",
                        time.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }
}
