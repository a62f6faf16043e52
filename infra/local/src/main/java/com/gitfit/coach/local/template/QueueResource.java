package com.gitfit.coach.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param logicalId its key
 * @param name its name in AWS
 * @param arn its ARN
 * @param visibilityTimeout for how long nobody else sees a message that somebody has received
 * @param retention for how long a message is kept
 * @param redrive where messages go that nobody can deal with, if they go anywhere
 */
public record QueueResource(
        String logicalId,
        String name,
        String arn,
        Duration visibilityTimeout,
        Duration retention,
        Optional<Redrive> redrive) {
    /**
     * What becomes of a message that is received again and again.
     *
     * @param queue the ARN of the queue that it goes to
     * @param mostReceives how often it is received before, 1–1000
     */
    public record Redrive(String queue, int mostReceives) {}
}
