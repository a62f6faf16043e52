package com.gitfit.coach.functions.insightsplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.batch.FakeChunkQueue;
import com.gitfit.coach.batch.FakeDirectory;
import com.gitfit.coach.batch.FakePlanBookmarks;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.runtime.InsightsPlanner;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightsPlannerHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:02Z");
    private static final Context LONG = new FakeContext(Duration.ofMinutes(15));
    private static final Context SHORT = new FakeContext(Duration.ofSeconds(59));

    private final FakeDirectory directory = new FakeDirectory(100).with("ann", "bob");
    private final FakeChunkQueue queue = new FakeChunkQueue();
    private final FakePlanBookmarks bookmarks = new FakePlanBookmarks();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private Instant now = NOW;
    private final InsightsPlannerHandler handler =
            new InsightsPlannerHandler(InsightsPlanner.of(directory, queue, bookmarks, telemetry, () -> now));

    @Test
    void everyDayThoseWhoTrainedSinceTheDayBeforeAreHandedOut() {
        assertThat(handler.handleRequest(event("insights-planner-active.json"), LONG))
                .containsOnly(entry("users", 2), entry("done", true));

        assertThat(directory.asked()).containsOnly(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(queue.chunks())
                .containsExactly(new Chunk(
                        Instant.parse("2026-11-22T03:00:00Z"), List.of(new UserId("ann"), new UserId("bob"))));
        assertThat(telemetry.values(Metric.ACTIVE_LIFTERS)).containsExactly(2.0);
    }

    @Test
    void everyWeekEverybodyIsHandedOut() {
        assertThat(handler.handleRequest(event("insights-planner-all.json"), LONG))
                .containsOnly(entry("users", 2), entry("done", true));

        assertThat(directory.asked()).isEmpty();
        assertThat(telemetry.values(Metric.INSIGHTS_PLANNED)).containsExactly(2.0);
        assertThat(telemetry.values(Metric.INSIGHTS_PLANS)).containsExactly(1.0);
    }

    @Test
    void whatWasNotFinishedIsGoneOnWith() {
        assertThat(handler.handleRequest(event("insights-planner-all.json"), SHORT))
                .containsOnly(entry("users", 0), entry("done", false));
        now = NOW.plus(Duration.ofMinutes(15));

        assertThat(handler.handleRequest(event("insights-planner-unfinished.json"), LONG))
                .containsOnly(entry("users", 2), entry("done", true));

        assertThat(queue.chunks()).extracting(Chunk::at).containsExactly(Instant.parse("2026-11-22T04:00:00Z"));
    }

    @Test
    void ifEverythingIsFinishedThereIsNothingToGoOnWith() {
        assertThat(handler.handleRequest(event("insights-planner-unfinished.json"), LONG))
                .containsOnly(entry("users", 0), entry("done", true));

        assertThat(directory.pages()).isZero();
    }

    @Test
    void whoIsMeantHasToBeSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> handler.handleRequest(Map.of(), LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> handler.handleRequest(Map.of("users", "some"), LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> handler.handleRequest(Map.of("users", "all"), LONG));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> handler.handleRequest(Map.of("users", "all", "at", "today"), LONG));
    }

    @Test
    void theFiguresAreHandedOverEvenIfTheQueueFails() {
        queue.failAfter(0);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> handler.handleRequest(event("insights-planner-all.json"), LONG));

        assertThat(telemetry.flushes()).isEqualTo(1);
        assertThat(telemetry.values(Metric.INSIGHTS_PLANS)).isEmpty();
    }

    private static Map<String, Object> event(String name) {
        try (InputStream json = InsightsPlannerHandlerTest.class.getResourceAsStream("/events/" + name)) {
            return new JsonMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
