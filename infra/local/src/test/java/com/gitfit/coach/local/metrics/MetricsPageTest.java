package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.template.AlarmResource;
import com.gitfit.coach.local.template.AlarmResource.Comparison;
import com.gitfit.coach.local.template.AlarmResource.Figure;
import com.gitfit.coach.local.template.AlarmResource.Measure;
import com.gitfit.coach.local.template.AlarmResource.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person, or a script, sees of figures and alarms. */
class MetricsPageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Map<String, String> STAGE = Map.of("Stage", "local");
    private static final AlarmResource ALARM = new AlarmResource(
            "Slow",
            "Slower than <b>allowed</b>",
            new Measure.Plain(new Figure("Things", "Latency", STAGE, "Maximum", Duration.ofMinutes(1))),
            Comparison.GREATER,
            15,
            1,
            1,
            Missing.NOT_BREACHING);

    private final Collected collected = new Collected();
    private final MetricsPage page =
            new MetricsPage(collected, new Alarms(List.of(ALARM), collected, () -> {}, CLOCK), CLOCK);

    private void measure(Duration ago, double value) {
        collected.add("Things", "Latency", STAGE, "Milliseconds", NOW.minus(ago), value);
    }

    private HttpAnswer get(String accept) {
        return page.answer(new HttpRequest("GET", MetricsPage.PATH, "", Headers.of("Accept", accept), Payload.EMPTY));
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(get("application/json").body().bytes());
    }

    @Test
    void aMetricHasItsFiguresOfLatelyAndOfTheWholeRun() throws Exception {
        measure(Duration.ofMinutes(10), 90);
        measure(Duration.ofMinutes(4), 10);
        measure(Duration.ZERO, 20);

        JsonNode metric = json().at("/metrics/0");

        assertThat(metric.path("namespace").asText()).isEqualTo("Things");
        assertThat(metric.path("name").asText()).isEqualTo("Latency");
        assertThat(metric.path("unit").asText()).isEqualTo("Milliseconds");
        assertThat(metric.at("/dimensions/Stage").asText()).isEqualTo("local");
        assertThat(metric.path("last_five_minutes"))
                .hasToString("{\"count\":2,\"sum\":30.0,\"average\":15.0,\"p50\":10.0,\"p99\":20.0,\"max\":20.0}");
        assertThat(metric.path("since_start"))
                .hasToString("{\"count\":3,\"sum\":120.0,\"average\":40.0,\"p50\":20.0,\"p99\":90.0,\"max\":90.0}");
    }

    @Test
    void anAlarmHasItsStateAndWhy() throws Exception {
        measure(Duration.ZERO, 20);

        JsonNode alarm = json().at("/alarms/0");

        assertThat(alarm.path("name").asText()).isEqualTo("Slow");
        assertThat(alarm.path("description").asText()).isEqualTo("Slower than <b>allowed</b>");
        assertThat(alarm.path("state").asText()).isEqualTo("ALARM");
        assertThat(alarm.path("reason").asText()).isEqualTo("Maximum Latency > 15 in 1 of 1 periods of 60 s; last 20");
    }

    @Test
    void aBrowserGetsAPageThatNeedsNothingElseAndInWhichTextStaysText() {
        measure(Duration.ZERO, 20.123456);

        HttpAnswer answer = get("text/html,*/*;q=0.8");
        String html = answer.body().text().orElseThrow();

        assertThat(answer.headers().joined("content-type")).contains("text/html; charset=utf-8");
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<meta http-equiv=\"refresh\"")
                .contains("Slower than &lt;b&gt;allowed&lt;/b&gt;")
                .contains("<td class=\"alarm\">ALARM</td>")
                .contains("<td class=\"number\">20.12</td>")
                .doesNotContain("<script", "src=", "href=");
    }

    @Test
    void itIsOnlyRead() {
        var post = new HttpRequest("POST", MetricsPage.PATH, "", Headers.NONE, Payload.EMPTY);

        assertThat(page.answer(post).status()).isEqualTo(405);
    }
}
