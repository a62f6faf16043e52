package com.gitfit.coach.functions.insightsworker;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.runtime.InsightsWorker;
import com.gitfit.coach.store.InMemoryArchive;
import com.gitfit.coach.store.InsightsStore.Kept;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightsWorkerHandlerTest {
    private static final SQSEvent EVENT = EventLoader.loadSQSEvent("events/insights-worker-chunk.json");
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
    private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d";
    private static final String SECOND = "2e1424d4-f796-459a-8184-9c92662be6da";

    private final TestCoach coach = new TestCoach();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final InsightsWorkerHandler handler =
            new InsightsWorkerHandler(InsightsWorker.of(new InMemoryArchive(coach.store()), telemetry));

    @BeforeEach
    void aDayBefore() {
        coach.clock().advance(Duration.between(SteppingClock.START, AT).minusDays(1));
    }

    @Test
    void everyLifterOfTheChunksHasInsightsAndMonths() {
        train("user123");
        train("user789");

        assertThat(failures(Duration.ofMinutes(5))).isEmpty();

        for (String user : List.of("user123", "user789")) {
            Kept kept = kept(user);
            assertThat(kept.digest().map(Digest::asOf)).contains(AT);
            assertThat(kept.months()).hasSize(1);
        }
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED)).containsExactly(1.0, 1.0);
        assertThat(telemetry.values(Metric.INSIGHTS_FAILED)).containsExactly(0.0, 0.0);
    }

    @Test
    void nothingIsKeptOfWhoIsNotThere() {
        assertThat(failures(Duration.ofMinutes(5))).isEmpty();

        assertThat(coach.store().knows(new UserId("user123"))).isFalse();
    }

    @Test
    void aMessageThatIsNotOursIsReportedAndTheOthersAreDone() {
        train("user789");
        SQSEvent event = EventLoader.loadSQSEvent("events/insights-worker-chunk.json");
        event.getRecords().getFirst().setBody("{}");

        assertThat(failures(event, Duration.ofMinutes(5))).containsExactly(FIRST);

        assertThat(kept("user789").digest()).isPresent();
    }

    @Test
    void whatTheTimeDoesNotSufficeForIsDeliveredAgain() {
        train("user123");

        assertThat(failures(Duration.ofSeconds(9))).containsExactly(FIRST, SECOND);

        assertThat(kept("user123").digest()).isEmpty();
        assertThat(telemetry.values(Metric.INSIGHTS_FAILED)).containsExactly(2.0, 1.0);
    }

    private void train(String user) {
        coach.learns(coach.recommends(aRequest().by(user)), AnAnswer.easy());
    }

    private Kept kept(String user) {
        return coach.store().readInsights(new UserId(user), 24, AT);
    }

    private List<String> failures(Duration timeLeft) {
        return failures(EVENT, timeLeft);
    }

    private List<String> failures(SQSEvent event, Duration timeLeft) {
        return handler.handleRequest(event, new FakeContext(timeLeft)).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
