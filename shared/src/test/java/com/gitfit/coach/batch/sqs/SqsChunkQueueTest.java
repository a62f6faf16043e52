package com.gitfit.coach.batch.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.batch.ChunkQueue;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.mirror.AwsServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsChunkQueueTest {
    private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/123456789012/insights";
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
    private static final Chunk FIRST = new Chunk(AT, List.of(new UserId("ann"), new UserId("bob")));
    private static final Chunk SECOND = new Chunk(AT, List.of(new UserId("cid")));
    private static final String FIRST_TEXT = "{\"at\":\"2026-11-22T03:00:00Z\",\"users\":[\"ann\",\"bob\"]}";
    private static final String SECOND_TEXT = "{\"at\":\"2026-11-22T03:00:00Z\",\"users\":[\"cid\"]}";

    private final AwsServer sqs = new AwsServer("aws.endpointUrlSqs");
    private final SqsChunkQueue queue = SqsChunkQueue.connect(QUEUE);

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void chunksAreMessagesOfOneCall() {
        sqs.answering(
                "{\"Successful\":[" + taken("0", FIRST_TEXT) + "," + taken("1", SECOND_TEXT) + "],\"Failed\":[]}");

        queue.send(List.of(FIRST, SECOND));

        AwsServer.Request request = sqs.requests().getFirst();
        assertThat(request.target()).isEqualTo("AmazonSQS.SendMessageBatch");
        assertThat(request.body().path("QueueUrl").asText()).isEqualTo(QUEUE);
        assertThat(request.body().path("Entries"))
                .extracting(SqsChunkQueueTest::body)
                .containsExactly(FIRST_TEXT, SECOND_TEXT);
    }

    @Test
    void whatTheQueueDoesNotTakeIsSentAgain() {
        sqs.answering("{\"Successful\":[" + taken("0", FIRST_TEXT) + "],\"Failed\":[" + refused("1") + "]}")
                .answering("{\"Successful\":[" + taken("1", SECOND_TEXT) + "],\"Failed\":[]}");

        queue.send(List.of(FIRST, SECOND));

        assertThat(sqs.requests().getLast().body().path("Entries"))
                .extracting(SqsChunkQueueTest::body)
                .containsExactly(SECOND_TEXT);
    }

    @Test
    void whatTheQueueNeverTakesIsNotSentForEver() {
        for (int attempt = 0; attempt < 5; attempt++) {
            sqs.answering("{\"Successful\":[],\"Failed\":[" + refused("0") + "]}");
        }

        assertThatExceptionOfType(ChunkQueue.Unavailable.class).isThrownBy(() -> queue.send(List.of(FIRST)));
    }

    @Test
    void aQueueThatIsNotThereIsUnavailable() {
        sqs.answering(400, "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"gone\"}");

        assertThatExceptionOfType(ChunkQueue.Unavailable.class).isThrownBy(() -> queue.send(List.of(FIRST)));
    }

    @Test
    void aMessageIsReadAsItWasWritten() {
        assertThat(ChunkText.read(ChunkText.write(FIRST))).contains(FIRST);
        assertThat(ChunkText.read(FIRST_TEXT)).contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chunk",
                "[]",
                "{}",
                "{\"at\":\"2026-11-22T03:00:00Z\"}",
                "{\"at\":\"2026-11-22T03:00:00Z\",\"users\":[]}",
                "{\"at\":\"2026-11-22T03:00:00Z\",\"users\":[\"a user\"]}",
                "{\"at\":\"2026-11-22T03:00:00Z\",\"users\":[null, {}]}",
                "{\"at\":\"today\",\"users\":[\"ann\"]}",
                "{\"users\":[\"ann\"]}"
            })
    void anythingElseIsNoChunk(String text) {
        assertThat(ChunkText.read(text)).isEmpty();
    }

    private static String body(JsonNode entry) {
        return entry.path("MessageBody").asText();
    }

    private static String taken(String id, String text) {
        return "{\"Id\":\"%s\",\"MessageId\":\"m\",\"MD5OfMessageBody\":\"%s\"}".formatted(id, md5(text));
    }

    private static String refused(String id) {
        return "{\"Id\":\"%s\",\"Code\":\"InternalError\",\"SenderFault\":false}".formatted(id);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
