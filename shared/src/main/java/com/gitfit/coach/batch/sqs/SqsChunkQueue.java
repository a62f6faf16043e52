package com.gitfit.coach.batch.sqs;

import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.batch.ChunkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queue of chunks in SQS. */
public final class SqsChunkQueue implements ChunkQueue {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final SqsClient client;
    private final String queueUrl;

    SqsChunkQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /** A queue for which region, endpoint and credentials are found in the environment, as the SDK does. */
    public static SqsChunkQueue connect(String queueUrl) {
        return new SqsChunkQueue(clientBuilder().build(), queueUrl);
    }

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
    public void send(List<Chunk> chunks) {
        List<SendMessageBatchRequestEntry> open = IntStream.range(0, chunks.size())
                .mapToObj(number -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(number))
                        .messageBody(ChunkText.write(chunks.get(number)))
                        .build())
                .toList();
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            open = refused(open);
        }
        if (!open.isEmpty()) {
            throw new Unavailable("the queue did not take every chunk");
        }
    }

    /** Sends messages; those that SQS did not take. */
    private List<SendMessageBatchRequestEntry> refused(List<SendMessageBatchRequestEntry> entries) {
        try {
            Set<String> refused =
                    client
                            .sendMessageBatch(
                                    request -> request.queueUrl(queueUrl).entries(entries))
                            .failed()
                            .stream()
                            .map(BatchResultErrorEntry::id)
                            .collect(Collectors.toSet());
            return entries.stream()
                    .filter(entry -> refused.contains(entry.id()))
                    .toList();
        } catch (SdkException e) {
            throw new Unavailable(e);
        }
    }
}
