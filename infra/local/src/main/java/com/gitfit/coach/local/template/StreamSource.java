package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What leads from the stream of a table to a function, from the oldest record on.
 *
 * @param function the function's logical id
 * @param event its key among the function's events
 * @param table the table's name in AWS
 * @param batchSize how many records the function sees at once, at most; 1–10,000
 * @param window how long records are collected for a batch, 0–300 s
 * @param filters patterns of which a record must match one; without any, every record counts
 * @param bisects whether a batch at which the function fails is halved
 * @param reportsItemFailures whether the function's answer may say from which record on it failed
 * @param retries how often a batch is tried again; empty if until it is too old
 * @param oldest the age from which a record is given up; empty if it never is
 * @param onFailure the ARN of the queue that is told what was given up, if there is one
 */
public record StreamSource(
        String function,
        String event,
        String table,
        int batchSize,
        Duration window,
        List<JsonNode> filters,
        boolean bisects,
        boolean reportsItemFailures,
        OptionalInt retries,
        Optional<Duration> oldest,
        Optional<String> onFailure) {
    /** Keeps a copy. */
    public StreamSource {
        filters = List.copyOf(filters);
    }
}
