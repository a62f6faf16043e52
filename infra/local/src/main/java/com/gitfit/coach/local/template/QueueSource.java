package com.gitfit.coach.local.template;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What leads from a queue to a function.
 *
 * @param function the function's logical id
 * @param event its key among the function's events
 * @param queue the queue's ARN
 * @param batchSize how many messages the function sees at once, at most; 1–10,000
 * @param window how long messages are collected for a batch, 0–300 s
 * @param reportsItemFailures whether the function's answer may say at which messages it failed
 * @param mostAtOnce how many batches functions see at the same time, at most; empty if as many as there are
 */
public record QueueSource(
        String function,
        String event,
        String queue,
        int batchSize,
        Duration window,
        boolean reportsItemFailures,
        OptionalInt mostAtOnce) {}
