package com.gitfit.coach.local.template;

import java.util.Optional;

/**
 * What invokes a function at certain times.
 *
 * @param function the function's logical id
 * @param event its key among the function's events
 * @param kind what invokes it
 * @param expression {@code rate(...)} or {@code cron(...)}, in UTC
 * @param input what the function is given in JSON; empty if it is told of the schedule itself
 */
public record Schedule(String function, String event, Kind kind, String expression, Optional<String> input) {
    /** Who invokes a function at certain times. */
    public enum Kind {
        /** EventBridge Scheduler: the event type {@code ScheduleV2}. */
        SCHEDULER,
        /** A rule of EventBridge: the event type {@code Schedule}. */
        RULE
    }
}
