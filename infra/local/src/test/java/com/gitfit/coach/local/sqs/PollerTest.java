package com.gitfit.coach.local.sqs;

import static com.gitfit.coach.local.sqs.FakeQueue.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.QueueSource;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Which messages a function sees together, and which of them are removed. */
class PollerTest {
    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:orders";

    private final FakeQueue queue = new FakeQueue(Duration.ofMillis(400));
    private final List<List<String>> batches = new ArrayList<>();
    private InvocationResult answer = new Returned("{\"batchItemFailures\":[]}");

    private void poll(int batchSize, Duration window, boolean reports) throws InterruptedException {
        var source = new QueueSource("OrdersFunction", "Orders", ARN, batchSize, window, reports, OptionalInt.empty());
        InstantSource time = queue::now;
        new Poller(source, queue, this::see, time.withZone(ZoneOffset.UTC)).poll();
    }

    private void pollTen() throws InterruptedException {
        poll(10, Duration.ZERO, true);
    }

    private InvocationResult see(String event) {
        try {
            JsonNode records = new ObjectMapper().readTree(event).path("Records");
            batches.add(StreamSupport.stream(records.spliterator(), false)
                    .map(record -> record.path("messageId").asText())
                    .toList());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return answer;
    }

    @Test
    void whatTheFunctionHasDealtWithIsRemoved() throws Exception {
        queue.page(messages(1, 3));

        pollTen();

        assertThat(batches).containsExactly(List.of("1", "2", "3"));
        assertThat(queue.deleted()).containsExactly("1", "2", "3");
        assertThat(queue.waits()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void anEmptyQueueInvokesNothing() throws Exception {
        pollTen();

        assertThat(batches).isEmpty();
    }

    @Test
    void aFunctionThatFailsLeavesTheWholeBatch() throws Exception {
        queue.page(messages(1, 3));
        answer = new Failed("Runtime.UserException", "{}");

        pollTen();

        assertThat(batches).hasSize(1);
        assertThat(queue.deleted()).isEmpty();
    }

    @Test
    void aMessageThatIsReportedStays() throws Exception {
        queue.page(messages(1, 3));
        answer = new Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");

        pollTen();

        assertThat(queue.deleted()).containsExactly("1", "3");
    }

    @Test
    void anAnswerIsNotReadUnlessTheTemplateSaysSo() throws Exception {
        queue.page(messages(1, 2));
        answer = new Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");

        poll(10, Duration.ZERO, false);

        assertThat(queue.deleted()).containsExactly("1", "2");
    }

    @Test
    void messagesAreCollectedUntilTheBatchIsFull() throws Exception {
        queue.page(messages(1, 10));
        queue.page(messages(11, 20));
        queue.page(messages(21, 25));
        queue.page(messages(26, 30));

        poll(25, Duration.ofSeconds(5), true);

        assertThat(batches)
                .singleElement()
                .satisfies(batch -> assertThat(batch).hasSize(25).last().isEqualTo("25"));
        assertThat(queue.mosts()).containsExactly(10, 10, 5);
    }

    @Test
    void messagesAreCollectedUntilTheWindowIsOver() throws Exception {
        queue.page(messages(1, 2));
        queue.page(messages(3, 3));

        poll(25, Duration.ofSeconds(1), true);

        assertThat(batches).containsExactly(List.of("1", "2", "3"));
        assertThat(queue.waits())
                .containsExactly(
                        Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofMillis(200));
    }
}
