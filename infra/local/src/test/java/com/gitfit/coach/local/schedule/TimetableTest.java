package com.gitfit.coach.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.template.TemplateException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When EventBridge's expressions come next; 2026-03-01 is a Sunday. */
class TimetableTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(1 minute)             | 2026-03-01T12:01:00Z
            rate(90 minutes)           | 2026-03-01T13:30:00Z
            rate(6 hours)              | 2026-03-01T18:00:00Z
            rate(1 day)                | 2026-03-02T12:00:00Z
            cron(0 3 * * ? *)          | 2026-03-02T03:00:00Z
            cron(0 12 * * ? *)         | 2026-03-02T12:00:00Z
            cron(0/15 * * * ? *)       | 2026-03-01T12:15:00Z
            cron(0 9 ? * MON-FRI *)    | 2026-03-02T09:00:00Z
            cron(0 9 ? * 1 *)          | 2026-03-08T09:00:00Z
            cron(0 9 ? * 7 *)          | 2026-03-07T09:00:00Z
            cron(0 9 ? * 2#1 *)        | 2026-03-02T09:00:00Z
            cron(0 9 L * ? *)          | 2026-03-31T09:00:00Z
            cron(0 9 1 JAN ? 2027)     | 2027-01-01T09:00:00Z
            """)
    void theNextTimeIsAfterNow(String expression, Instant next) {
        assertThat(Timetable.of(expression).next(SUNDAY_NOON)).contains(next);
    }

    @Test
    void aScheduleCanBeOver() {
        assertThat(Timetable.of("cron(0 9 1 1 ? 2025)").next(SUNDAY_NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 seconds)",
                "rate(hours)",
                "every(5 minutes)",
                "at(2026-01-01T00:00:00)",
                "cron(0 3 * * *)",
                "cron(0 3 * * * *)",
                "cron(61 3 * * ? *)",
                "cron(0 3 ? * 8 *)"
            })
    void whatEventBridgeWouldRefuseIsRefused(String expression) {
        assertThatThrownBy(() -> Timetable.of(expression))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(expression);
    }
}
