package com.gitfit.coach.store.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A client for work that nobody waits for: it asks again for about half a minute before it gives up. */
final class PatientClient {
    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private PatientClient() {}

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    static DynamoDbClient connect() {
        return builder().build();
    }

    static DynamoDbClientBuilder builder() {
        BackoffStrategy pauses = BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE);
        return DynamoDbStore.clientBuilder(() -> false)
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .backoffStrategy(pauses)
                                .throttlingBackoffStrategy(pauses)
                                // It saves a busy service from many callers; here a queue does.
                                .circuitBreakerEnabled(false)
                                .build()));
    }
}
