package com.gitfit.coach.local.streams;

import static com.gitfit.coach.local.streams.RecordingFunction.ALL_IS_WELL;
import static com.gitfit.coach.local.streams.RecordingFunction.CRASH;
import static com.gitfit.coach.local.streams.RecordingFunction.failedAt;
import static com.gitfit.coach.local.streams.Sources.NOW;
import static com.gitfit.coach.local.streams.Sources.record;
import static com.gitfit.coach.local.streams.Sources.records;
import static com.gitfit.coach.local.streams.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.streams.GivenUp.Reason;
import com.gitfit.coach.local.template.StreamSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lambda does with one batch of a stream. */
class DeliveryTest {
    private static final String STREAM = "arn:aws:dynamodb:eu-west-1:000000000000:table/notes/stream/1";

    private final List<GivenUp> givenUp = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    private RecordingFunction deliver(
            StreamSource source, List<StreamRecord> batch, Function<List<Integer>, InvocationResult> answer)
            throws InterruptedException {
        var function = new RecordingFunction(answer);
        var delivery = new Delivery(
                source,
                "arn:aws:lambda:eu-west-1:000000000000:function:follower",
                function,
                givenUp::add,
                Clock.fixed(NOW, ZoneOffset.UTC),
                pauses::add);
        delivery.deliver(STREAM, "shard-1", batch, progress::add);
        return function;
    }

    private static List<Integer> numbers(GivenUp lost) {
        return lost.records().stream()
                .map(record -> Integer.valueOf(record.sequenceNumber()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}", "{}", "null", ""})
    void aBatchThatIsDealtWithIsSeenOnce(String payload) throws Exception {
        RecordingFunction function = deliver(source(), records(1, 5), batch -> new InvocationResult.Returned(payload));

        assertThat(function.batches()).containsExactly(List.of(1, 2, 3, 4, 5));
        assertThat(progress).containsExactly("5");
        assertThat(pauses).isEmpty();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void theRestComesAgainFromTheFirstRecordThatFailed() throws Exception {
        RecordingFunction function =
                deliver(source(), records(1, 5), batch -> batch.contains(1) ? failedAt(3) : ALL_IS_WELL);

        assertThat(function.batches()).containsExactly(List.of(1, 2, 3, 4, 5), List.of(3, 4, 5));
        assertThat(progress).containsExactly("2", "5");
        assertThat(givenUp).isEmpty();
    }

    @Test
    void ofSeveralFailuresTheFirstInOrderCounts() throws Exception {
        String payload = "{\"batchItemFailures\":[{\"itemIdentifier\":\"4\"},{\"itemIdentifier\":\"2\"}]}";

        RecordingFunction function = deliver(
                source(),
                records(1, 5),
                batch -> batch.contains(1) ? new InvocationResult.Returned(payload) : ALL_IS_WELL);

        assertThat(function.batches()).last().isEqualTo(List.of(2, 3, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"wrongName\":\"3\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"99\"}]}",
                "not JSON"
            })
    void anAnswerThatNamesNoRecordOfTheBatchMeansAllOfIt(String payload) throws Exception {
        var answers = new ArrayList<>(List.of(new InvocationResult.Returned(payload), ALL_IS_WELL));

        RecordingFunction function = deliver(source(), records(1, 3), batch -> answers.removeFirst());

        assertThat(function.batches()).containsExactly(List.of(1, 2, 3), List.of(1, 2, 3));
    }

    @Test
    void progressIsNoFailureHoweverSlow() throws Exception {
        RecordingFunction function =
                deliver(source(), records(1, 10), batch -> batch.size() > 1 ? failedAt(batch.get(1)) : ALL_IS_WELL);

        assertThat(function.batches()).hasSize(10);
        assertThat(givenUp).isEmpty();
        assertThat(progress).last().isEqualTo("10");
    }

    @Test
    void aBatchAtWhichTheFunctionCrashesIsHalvedUntilTheCulpritIsAlone() throws Exception {
        RecordingFunction function = deliver(source(), records(1, 8), batch -> batch.contains(6) ? CRASH : ALL_IS_WELL);

        assertThat(function.batches())
                .startsWith(
                        List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        List.of(1, 2, 3, 4),
                        List.of(5, 6, 7, 8),
                        List.of(5, 6),
                        List.of(5),
                        List.of(6))
                .endsWith(List.of(6), List.of(7, 8));
        assertThat(givenUp).map(DeliveryTest::numbers).containsExactly(List.of(6));
        assertThat(progress).containsExactly("4", "5", "6", "8");
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUpAfterItsTriesAndTheShardGoesOn() throws Exception {
        RecordingFunction function = deliver(source(), records(7, 7), batch -> CRASH);

        assertThat(function.batches()).hasSize(1 + 3);
        assertThat(givenUp).singleElement().satisfies(lost -> {
            assertThat(lost.reason()).isEqualTo(Reason.RETRIES_EXHAUSTED);
            assertThat(lost.invocations()).isEqualTo(4);
            assertThat(numbers(lost)).containsExactly(7);
        });
        assertThat(progress).containsExactly("7");
    }

    @Test
    void halvingCostsNoTry() throws Exception {
        RecordingFunction function = deliver(source(), records(1, 2), batch -> CRASH);

        assertThat(function.batches().stream().filter(List.of(1)::equals)).hasSize(4);
        assertThat(function.batches().stream().filter(List.of(2)::equals)).hasSize(4);
    }

    @Test
    void whatIsReportedFromTheFirstRecordOnIsTriedWhole() throws Exception {
        deliver(source(), records(1, 4), batch -> failedAt(1));

        assertThat(givenUp).map(DeliveryTest::numbers).containsExactly(List.of(1, 2, 3, 4));
    }

    @Test
    void withoutBisectionABatchIsTriedAndGivenUpWhole() throws Exception {
        RecordingFunction function = deliver(Sources.withoutBisection(), records(1, 4), batch -> CRASH);

        assertThat(function.batches()).hasSize(4).containsOnly(List.of(1, 2, 3, 4));
        assertThat(givenUp).map(DeliveryTest::numbers).containsExactly(List.of(1, 2, 3, 4));
    }

    @Test
    void withoutReportsAnAnswerIsAnAnswer() throws Exception {
        RecordingFunction function = deliver(Sources.withoutReports(), records(1, 3), batch -> failedAt(2));

        assertThat(function.batches()).hasSize(1);
        assertThat(progress).containsExactly("3");
    }

    @Test
    void withoutLimitsNothingIsGivenUp() throws Exception {
        var answers = new ArrayList<InvocationResult>();
        for (int i = 0; i < 50; i++) {
            answers.add(CRASH);
        }
        answers.add(ALL_IS_WELL);

        RecordingFunction function = deliver(
                Sources.withoutLimits(),
                List.of(record(1, NOW.minus(Duration.ofDays(2)))),
                batch -> answers.removeFirst());

        assertThat(function.batches()).hasSize(51);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void theWaitDoublesUpToALimit() throws Exception {
        var source = Sources.withoutLimits();
        var answers = new ArrayList<InvocationResult>(List.of(CRASH, CRASH, CRASH, CRASH, CRASH, ALL_IS_WELL));

        deliver(source, records(1, 1), batch -> answers.removeFirst());

        assertThat(pauses).map(Duration::toMillis).containsExactly(200L, 400L, 800L, 1600L, 1600L);
    }

    @Test
    void whatIsTooOldIsGivenUpUnseen() throws Exception {
        List<StreamRecord> batch = List.of(
                record(1, NOW.minus(Duration.ofMinutes(61))), record(2, NOW.minus(Duration.ofMinutes(60))), record(3));

        RecordingFunction function = deliver(source(), batch, numbers -> ALL_IS_WELL);

        assertThat(function.batches()).containsExactly(List.of(2, 3));
        assertThat(givenUp).singleElement().satisfies(lost -> {
            assertThat(lost.reason()).isEqualTo(Reason.TOO_OLD);
            assertThat(numbers(lost)).containsExactly(1);
            assertThat(lost.invocations()).isZero();
        });
        assertThat(progress).containsExactly("1", "3");
    }

    @Test
    void theQueueIsToldWhereTheRecordsWereAndNothingThatWasInThem() throws Exception {
        deliver(
                Sources.withoutBisection(),
                List.of(record(21, NOW.minusSeconds(90)), record(22, NOW.minusSeconds(30))),
                batch -> CRASH);

        String message = givenUp.getFirst().description();
        JsonNode description = new ObjectMapper().readTree(message);

        assertThat(description.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(description.at("/requestContext/approximateInvokeCount").asInt())
                .isEqualTo(4);
        assertThat(description.at("/requestContext/functionArn").asText()).endsWith(":function:follower");
        assertThat(description.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        assertThat(description.path("version").asText()).isEqualTo("1.0");
        assertThat(description.path("timestamp").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(description.path("DDBStreamBatchInfo"))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"shardId": "shard-1", "startSequenceNumber": "21", "endSequenceNumber": "22",
                         "approximateArrivalOfFirstRecord": "2026-03-01T11:58:30Z",
                         "approximateArrivalOfLastRecord": "2026-03-01T11:59:30Z",
                         "batchSize": 2, "streamArn": "%s"}""".formatted(STREAM)));
        assertThat(message).doesNotContain("note-21");
    }
}
