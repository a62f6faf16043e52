package com.gitfit.coach.functions.retention;

import static com.gitfit.coach.retention.Trained.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.retention.FakeModels;
import com.gitfit.coach.retention.FakeMonths;
import com.gitfit.coach.runtime.InvalidConfiguration;
import com.gitfit.coach.runtime.Upkeep;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionHandlerTest {
    private static final Map<String, Object> SCHEDULE = schedule();

    private final FakeMonths months = new FakeMonths();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final RetentionHandler handler = new RetentionHandler(Upkeep.of(
            months, new FakeModels(), Duration.ofDays(180), telemetry, () -> Instant.parse("2026-11-22T04:00:00Z")));

    private static Map<String, Object> schedule() {
        try (InputStream json = RetentionHandlerTest.class.getResourceAsStream("/events/retention-schedule.json")) {
            return new JsonMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> answer(Duration timeLeft) {
        return handler.handleRequest(SCHEDULE, new FakeContext(timeLeft));
    }

    @Test
    void aScheduleHasTheWorkOfADayDone() {
        months.with(month("ann", LocalDate.parse("2025-09-14")));

        assertThat(answer(Duration.ofMinutes(10)))
                .containsOnly(entry("folded", 1), entry("kept", 0), entry("retired", 0), entry("done", true));
        assertThat(telemetry.values(Metric.MONTHS_FOLDED)).containsExactly(1.0);
    }

    @Test
    void whatIsNotDoneIsSaid() {
        months.with(month("ann", LocalDate.parse("2025-09-14")));

        assertThat(answer(Duration.ofSeconds(30))).containsEntry("folded", 0).containsEntry("done", false);
    }

    @Test
    void withoutTheNamesOfItsTablesItDoesNotStart() {
        assertThatThrownBy(RetentionHandler::new)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("_TABLE");
    }
}
