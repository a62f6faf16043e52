package com.gitfit.coach.local.template;

import java.time.Duration;

/**
 * An SQS queue.
 *
 * @param logicalId its key
 * @param name its name in AWS
 * @param arn its ARN
 * @param visibilityTimeout for how long nobody else sees a message that somebody has received
 * @param retention for how long a message is kept
 */
public record QueueResource(
        String logicalId, String name, String arn, Duration visibilityTimeout, Duration retention) {}
