package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** For how long single minutes are kept. */
class SeriesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Series series = new Series("Count");

    @Test
    void aSpanHasItsMinutesAndNoOthers() {
        series.add(NOON.minusSeconds(1), 1);
        series.add(NOON, 2);
        series.add(NOON.plusSeconds(59), 4);
        series.add(NOON.plusSeconds(60), 8);

        assertThat(series.between(NOON, NOON.plusSeconds(60)).sum()).isEqualTo(6);
    }

    @Test
    void whatIsOlderThanThreeHoursCountsOnlyInTheTotal() {
        for (int minute = 0; minute < 400; minute++) {
            series.add(NOON.plus(Duration.ofMinutes(minute)), 1);
        }

        assertThat(series.between(NOON, NOON.plus(Duration.ofDays(1))).count()).isEqualTo(180);
        assertThat(series.sinceStart().count()).isEqualTo(400);
    }
}
