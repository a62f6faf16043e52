package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Reads an {@code AWS::SQS::Queue}. */
final class QueueReader {
    private static final long DEFAULT_VISIBILITY_SECONDS = 30;
    private static final long DEFAULT_RETENTION_SECONDS = 345_600;

    private QueueReader() {}

    static QueueResource read(Resource resource, String name, String arn) {
        JsonNode properties = resource.properties();
        if (properties.path("FifoQueue").asBoolean() || properties.has("RedrivePolicy")) {
            throw resource.problem("is a FIFO queue or has a redrive policy, which the local stack does not make");
        }
        return new QueueResource(
                resource.logicalId(),
                name,
                arn,
                Duration.ofSeconds(properties.path("VisibilityTimeout").asLong(DEFAULT_VISIBILITY_SECONDS)),
                Duration.ofSeconds(properties.path("MessageRetentionPeriod").asLong(DEFAULT_RETENTION_SECONDS)));
    }
}
