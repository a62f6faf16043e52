package com.gitfit.coach.local.schedule;

import com.gitfit.coach.local.template.Schedule;

/** What AWS would call schedules. */
final class Arns {
    static final String REGION = "eu-west-1";
    static final String ACCOUNT = "000000000000";

    private Arns() {}

    /** A schedule of the Scheduler, or a rule; SAM names both after the function and its event. */
    static String of(Schedule schedule) {
        String name = schedule.function() + schedule.event();
        return switch (schedule.kind()) {
            case SCHEDULER -> arn("scheduler", "schedule/default/" + name);
            case RULE -> arn("events", "rule/" + name);
        };
    }

    private static String arn(String service, String resource) {
        return String.join(":", "arn:aws", service, REGION, ACCOUNT, resource);
    }
}
