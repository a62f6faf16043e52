package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures are found in what functions log. */
class EmbeddedMetricsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Collected collected = new Collected();
    private final EmbeddedMetrics metrics = new EmbeddedMetrics(collected);

    private static String line(String metrics, String dimensions, String values) {
        return ("{\"_aws\":{\"Timestamp\":%d,\"CloudWatchMetrics\":[{\"Namespace\":\"Things\",\"Metrics\":[%s],"
                        + "\"Dimensions\":%s}]},\"Stage\":\"local\",\"Table\":\"notes\",%s}")
                .formatted(NOON.toEpochMilli(), metrics, dimensions, values);
    }

    private Series series(String name, Map<String, String> dimensions) {
        return collected.series(new MetricId("Things", name, dimensions)).orElseThrow();
    }

    @Test
    void aNumberAndAListOfNumbersAreValues() {
        metrics.accept(line(
                "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"},{\"Name\":\"Seen\"}",
                "[[\"Stage\"]]",
                "\"Latency\":[12.5,14],\"Seen\":3"));

        Series latency = series("Latency", Map.of("Stage", "local"));
        assertThat(latency.unit()).isEqualTo("Milliseconds");
        assertThat(latency.sinceStart().sum()).isEqualTo(26.5);
        assertThat(latency.between(NOON, NOON.plusSeconds(60)).count()).isEqualTo(2);
        Series seen = series("Seen", Map.of("Stage", "local"));
        assertThat(seen.unit()).isEqualTo("None");
        assertThat(seen.sinceStart().sum()).isEqualTo(3);
    }

    @Test
    void everySetOfDimensionsIsAMetricOfItsOwn() {
        metrics.accept(line("{\"Name\":\"Seen\"}", "[[\"Stage\"],[\"Stage\",\"Table\"],[]]", "\"Seen\":1"));
        metrics.accept(line("{\"Name\":\"Heard\"}", "[]", "\"Heard\":1"));

        assertThat(collected.all().keySet())
                .containsExactly(
                        "Things Heard {}",
                        "Things Seen {Stage=local, Table=notes}",
                        "Things Seen {Stage=local}",
                        "Things Seen {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INIT_START",
                "{\"level\":\"INFO\",\"message\":\"served\"}",
                "somebody wrote \"_aws\" by hand",
                "{\"_aws\":7}",
                "{\"_aws\":{\"CloudWatchMetrics\":[{}]}}"
            })
    void otherLinesSayNothing(String line) {
        metrics.accept(line);

        assertThat(collected.all()).isEmpty();
        assertThat(collected.leftOut()).isZero();
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        metrics.accept(line("{\"Name\":\"Seen\"},{\"Name\":\"Absent\"}", "[[\"Stage\"]]", "\"Seen\":[1,\"two\"]"));

        assertThat(series("Seen", Map.of("Stage", "local")).sinceStart().count())
                .isEqualTo(1);
        assertThat(collected.leftOut()).isEqualTo(2);
    }

    @Test
    void moreMetricsThanAPersonCanReadAreLeftOut() {
        for (int i = 0; i < 501; i++) {
            metrics.accept(line("{\"Name\":\"Seen" + i + "\"}", "[[\"Stage\"]]", "\"Seen" + i + "\":1"));
        }

        assertThat(collected.all()).hasSize(500);
        assertThat(collected.leftOut()).isEqualTo(1);
    }
}
