package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads an event of the type {@code SQS}; refuses what Lambda or the local stack would not keep. */
final class QueueSourceReader {
    private static final int DEFAULT_BATCH_SIZE = 10;
    private static final int LARGEST_BATCH = 10_000;
    private static final int LARGEST_BATCH_AT_ONCE = 10;
    private static final int LONGEST_WINDOW_SECONDS = 300;
    private static final int LEAST_CONCURRENCY = 2;
    private static final int LARGEST_CONCURRENCY = 1000;
    private static final Set<String> KNOWN = Set.of(
            "Queue",
            "BatchSize",
            "Enabled",
            "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes",
            "ScalingConfig");

    private QueueSourceReader() {}

    static QueueSource read(Resource resource, String event, JsonNode properties) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!KNOWN.contains(property.getKey())) {
                throw resource.problem(
                        "reads with " + event + " by " + property.getKey() + ", which the local stack does not do");
            }
        }
        int batchSize = properties.path("BatchSize").asInt(DEFAULT_BATCH_SIZE);
        int window = properties.path("MaximumBatchingWindowInSeconds").asInt();
        if (batchSize < 1 || batchSize > LARGEST_BATCH || window < 0 || window > LONGEST_WINDOW_SECONDS) {
            throw resource.problem("reads with " + event + " batches of " + batchSize + " in " + window
                    + " s, which are not within 1–10000 and 0–300 s");
        }
        if (batchSize > LARGEST_BATCH_AT_ONCE && window == 0) {
            throw resource.problem(
                    "reads with " + event + " more than 10 messages at once, but has no window to collect them");
        }
        return new QueueSource(
                resource.logicalId(),
                event,
                queue(resource, event, properties.path("Queue").asText()),
                batchSize,
                Duration.ofSeconds(window),
                Resource.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
                mostAtOnce(resource, event, properties.at("/ScalingConfig/MaximumConcurrency")));
    }

    private static String queue(Resource resource, String event, String arn) {
        if (!arn.startsWith("arn:aws:sqs:")) {
            throw resource.problem("reads with " + event + " what is not the ARN of a queue: " + arn);
        }
        return arn;
    }

    private static OptionalInt mostAtOnce(Resource resource, String event, JsonNode number) {
        if (number.isMissingNode()) {
            return OptionalInt.empty();
        }
        int most = number.asInt();
        if (most < LEAST_CONCURRENCY || most > LARGEST_CONCURRENCY) {
            throw resource.problem("reads with " + event + " " + number.asText() + " batches at once, not 2–1000");
        }
        return OptionalInt.of(most);
    }
}
