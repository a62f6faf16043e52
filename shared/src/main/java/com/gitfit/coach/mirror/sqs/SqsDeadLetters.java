package com.gitfit.coach.mirror.sqs;

import com.gitfit.coach.mirror.DeadLetter;
import com.gitfit.coach.mirror.DeadLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The queue of dead letters in SQS, which Lambda writes to as well. */
public final class SqsDeadLetters implements DeadLetters {
    /** The most that SQS gives out in one call. */
    private static final int LETTERS = 10;

    /** Long enough for SQS to look everywhere, instead of at some of its machines. */
    private static final int WAIT_SECONDS = 1;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 2;

    private final SqsClient client;
    private final String queueUrl;

    SqsDeadLetters(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /** A queue for which region, endpoint and credentials are found in the environment, as the SDK does. */
    public static SqsDeadLetters connect(String queueUrl) {
        return new SqsDeadLetters(clientBuilder().build(), queueUrl);
    }

    /** A client that gives up within eight seconds. */
    static SqsClientBuilder clientBuilder() {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
    }

    @Override
    public void add(DeadLetter letter) {
        reached(() -> client.sendMessage(request -> request.queueUrl(queueUrl).messageBody(LetterText.write(letter))));
    }

    @Override
    public List<Received> receive(Duration hidden) {
        return reached(() -> client.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(LETTERS)
                        .waitTimeSeconds(WAIT_SECONDS)
                        .visibilityTimeout(Math.toIntExact(hidden.toSeconds() + 1))
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP)))
                .messages()
                .stream()
                .map(SqsDeadLetters::received)
                .toList();
    }

    @Override
    public void remove(Received received) {
        reached(() -> client.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(received.receipt())));
    }

    private static Received received(Message message) {
        String sentAt = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return new Received(
                message.receiptHandle(), Instant.ofEpochMilli(Long.parseLong(sentAt)), LetterText.read(message.body()));
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new Unavailable(e);
        }
    }
}
