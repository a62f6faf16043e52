package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures that AWS itself would take: of invocations, and of queues. */
@Timeout(20)
class FiguresOfAwsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Collected collected = new Collected();

    private Distribution figure(String namespace, String name, Map<String, String> dimensions) {
        return collected
                .series(new MetricId(namespace, name, dimensions))
                .orElseThrow()
                .sinceStart();
    }

    private InvocationResult invoke(InvocationResult result) throws InterruptedException {
        return new MeasuredFunction("echo", event -> result, collected, CLOCK).invoke("{}");
    }

    @Test
    void invocationsAndErrorsAreCountedByNameAndByAlias() throws Exception {
        var returned = new Returned("{}");
        assertThat(invoke(returned)).isSameAs(returned);
        invoke(new Failed("Runtime.UserException", "{}"));

        for (Map<String, String> dimensions :
                List.of(Map.of("FunctionName", "echo"), Map.of("FunctionName", "echo", "Resource", "echo:live"))) {
            assertThat(figure("AWS/Lambda", "Invocations", dimensions).sum()).isEqualTo(2);
            assertThat(figure("AWS/Lambda", "Errors", dimensions).sum()).isEqualTo(1);
            assertThat(figure("AWS/Lambda", "Duration", dimensions).count()).isEqualTo(2);
        }
    }

    @Test
    void messagesThatWaitAreCountedByQueue() {
        try (var depths = new QueueDepths(() -> Map.of("orders", 3L, "letters", 0L), collected, CLOCK)) {
            depths.sample();
        }

        String visible = "ApproximateNumberOfMessagesVisible";
        assertThat(figure("AWS/SQS", visible, Map.of("QueueName", "orders")).maximum())
                .isEqualTo(3);
        assertThat(figure("AWS/SQS", visible, Map.of("QueueName", "letters")).count())
                .isEqualTo(1);
    }

    @Test
    void queuesThatCannotBeAskedOnceAreAskedAgain() throws Exception {
        var asked = new AtomicInteger();
        var again = new CountDownLatch(1);
        try (var depths = new QueueDepths(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    again.countDown();
                    return Map.of();
                },
                collected,
                CLOCK)) {
            depths.start(duration -> {});

            assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
