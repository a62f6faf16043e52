package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.QueueResource.Redrive;
import java.time.Duration;
import java.util.Optional;

/** Reads an {@code AWS::SQS::Queue}. */
final class QueueReader {
    private static final long DEFAULT_VISIBILITY_SECONDS = 30;
    private static final long DEFAULT_RETENTION_SECONDS = 345_600;
    private static final int MOST_RECEIVES = 1000;

    private QueueReader() {}

    static QueueResource read(Resource resource, String name, String arn) {
        JsonNode properties = resource.properties();
        if (properties.path("FifoQueue").asBoolean()
                || properties.path("DelaySeconds").asInt() != 0) {
            throw resource.problem("is a FIFO queue or delays its messages, which the local stack does not make");
        }
        return new QueueResource(
                resource.logicalId(),
                name,
                arn,
                Duration.ofSeconds(properties.path("VisibilityTimeout").asLong(DEFAULT_VISIBILITY_SECONDS)),
                Duration.ofSeconds(properties.path("MessageRetentionPeriod").asLong(DEFAULT_RETENTION_SECONDS)),
                redrive(resource, properties.path("RedrivePolicy")));
    }

    private static Optional<Redrive> redrive(Resource resource, JsonNode policy) {
        if (policy.isMissingNode()) {
            return Optional.empty();
        }
        String queue = policy.path("deadLetterTargetArn").asText();
        int mostReceives = policy.path("maxReceiveCount").asInt();
        if (queue.isEmpty() || mostReceives < 1 || mostReceives > MOST_RECEIVES) {
            throw resource.problem(
                    "has a redrive policy without deadLetterTargetArn or without a maxReceiveCount of 1–1000");
        }
        return Optional.of(new Redrive(queue, mostReceives));
    }
}
