package com.gitfit.coach.mirror.sqs;

import static com.gitfit.coach.mirror.Mirrored.NOW;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.mirror.AwsServer;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.DeadLetter;
import com.gitfit.coach.mirror.DeadLetters.FailedBatch;
import com.gitfit.coach.mirror.DeadLetters.Illegible;
import com.gitfit.coach.mirror.DeadLetters.Received;
import com.gitfit.coach.mirror.DeadLetters.Unavailable;
import com.gitfit.coach.mirror.MirroredTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsDeadLettersTest {
    private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/123456789012/mirror-dead-letters";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DeadLetter LETTER = new DeadLetter(
            Optional.of(tweak("user123/tweak-1")),
            OptionalLong.of(12),
            "{\"code\":\"KEY_MISMATCH\"}",
            Optional.of("4f2c"),
            NOW);
    private static final String LETTER_TEXT = """
            {"table": "aiWorkoutTweaks", "key": "user123/tweak-1", "version": 12,
             "reason": "{\\"code\\":\\"KEY_MISMATCH\\"}", "requestId": "4f2c", "at": "2026-03-01T10:00:00Z"}""";

    private final AwsServer sqs = new AwsServer("aws.endpointUrlSqs");
    private final SqsDeadLetters deadLetters = SqsDeadLetters.connect(QUEUE);

    @AfterEach
    void stop() {
        sqs.close();
    }

    @Test
    void aLetterNamesDocumentVersionReasonRequestAndTime() throws JsonProcessingException {
        sqs.answering("{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"" + md5(LetterText.write(LETTER)) + "\"}");

        deadLetters.add(LETTER);

        AwsServer.Request request = sqs.requests().getFirst();
        assertThat(request.target()).isEqualTo("AmazonSQS.SendMessage");
        assertThat(request.body().path("QueueUrl").asText()).isEqualTo(QUEUE);
        assertThat(MAPPER.readTree(request.body().path("MessageBody").asText()))
                .isEqualTo(MAPPER.readTree(LETTER_TEXT));
    }

    @Test
    void lettersAreHiddenForAsLongAsItIsSaid() {
        holding(LETTER_TEXT);

        assertThat(deadLetters.receive(Duration.ofMillis(89_500)))
                .containsExactly(new Received("receipt-0", Instant.ofEpochMilli(1_767_225_600_123L), LETTER));

        AwsServer.Request request = sqs.requests().getFirst();
        assertThat(request.target()).isEqualTo("AmazonSQS.ReceiveMessage");
        assertThat(request.body().path("VisibilityTimeout").asInt()).isEqualTo(90);
        assertThat(request.body().path("MaxNumberOfMessages").asInt()).isEqualTo(10);
    }

    @Test
    void anEmptyQueueHasNoLetters() {
        sqs.answering("{}");

        assertThat(deadLetters.receive(Duration.ofSeconds(60))).isEmpty();
    }

    @Test
    void aLetterIsRemovedByItsReceipt() {
        sqs.answering("{}");

        deadLetters.remove(new Received("receipt-7", NOW, LETTER));

        AwsServer.Request request = sqs.requests().getFirst();
        assertThat(request.target()).isEqualTo("AmazonSQS.DeleteMessage");
        assertThat(request.body().path("ReceiptHandle").asText()).isEqualTo("receipt-7");
    }

    @Test
    void lambdasNoteOfABatchNamesItsStream() {
        holding("""
                {"requestContext": {"requestId": "c6af", "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 6},
                 "version": "1.0", "timestamp": "2026-03-01T10:00:00.000Z",
                 "DDBStreamBatchInfo": {"shardId": "shardId-1", "startSequenceNumber": "1", "endSequenceNumber": "1",
                   "batchSize": 1, "streamArn": "arn:aws:dynamodb:eu-central-1:1:table/tweaks/stream/2026"}}""");

        assertThat(deadLetters.receive(Duration.ofSeconds(60)))
                .extracting(Received::letter)
                .containsExactly(new FailedBatch("arn:aws:dynamodb:eu-central-1:1:table/tweaks/stream/2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "[]", "", "{\"table\":\"aiWorkoutTweaks\",\"key\":\"a/1\",\"at\":\"now\"}"})
    void whatSomebodyElseWroteIsIllegible(String text) {
        holding(text);

        assertThat(deadLetters.receive(Duration.ofSeconds(60)))
                .extracting(Received::letter)
                .containsExactly(new Illegible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"of no table\",\"at\":\"2026-03-01T10:00:00Z\"}",
                "{\"table\":\"coachState\",\"key\":\"a/1\",\"reason\":\"of no table\",\"at\":\"2026-03-01T10:00:00Z\"}",
                "{\"table\":\"aiWorkoutTweaks\",\"reason\":\"of no table\",\"at\":\"2026-03-01T10:00:00Z\"}"
            })
    void aLetterMayNameNoDocument(String text) {
        holding(text);

        assertThat(deadLetters.receive(Duration.ofSeconds(60)))
                .extracting(Received::letter)
                .containsExactly(nameless());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"7\"", "9007199254740991", "1e30", "null"})
    void aNumberThatNoChangeCanFollowIsNoVersion(String version) {
        holding(LETTER_TEXT.replace("\"version\": 12", "\"version\": " + version));

        assertThat(deadLetters.receive(Duration.ofSeconds(60)))
                .extracting(received -> ((DeadLetter) received.letter()).version())
                .containsExactly(OptionalLong.empty());
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        for (MirroredTable table : MirroredTable.values()) {
            DeadLetter letter = new DeadLetter(
                    Optional.of(new Change.Id(table, "ä\"/ö")), OptionalLong.empty(), "why", Optional.empty(), NOW);

            assertThat(LetterText.read(LetterText.write(letter))).isEqualTo(letter);
        }
        assertThat(LetterText.read(LetterText.write(nameless()))).isEqualTo(nameless());
    }

    @Test
    void aQueueThatIsBrokenIsUnavailable() {
        String broken = "{\"__type\":\"com.amazonaws.sqs#InternalError\"}";
        sqs.answering(500, broken).answering(500, broken);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> deadLetters.add(LETTER));
    }

    @Test
    void aQueueThatCannotBeReachedIsUnavailable() {
        sqs.close();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> deadLetters.receive(Duration.ofSeconds(60)));
    }

    private static DeadLetter nameless() {
        return new DeadLetter(Optional.empty(), OptionalLong.empty(), "of no table", Optional.empty(), NOW);
    }

    private void holding(String... bodies) {
        String messages = Arrays.stream(bodies)
                .map(body -> MAPPER.createObjectNode()
                        .put("MessageId", "1")
                        .put("ReceiptHandle", "receipt-0")
                        .put("Body", body)
                        .put("MD5OfBody", md5(body))
                        .set("Attributes", MAPPER.createObjectNode().put("SentTimestamp", "1767225600123"))
                        .toString())
                .collect(Collectors.joining(","));
        sqs.answering("{\"Messages\":[" + messages + "]}");
    }

    /** SQS says what it has understood, and the SDK looks. */
    private static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
