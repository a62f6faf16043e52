package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How an alarm shows in what the coach says of itself. */
class HealthWithAlarmsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:30Z"), ZoneOffset.UTC);
    private static final HttpAnswer HEALTHY =
            HttpAnswer.json(200, "{\"success\":true,\"status\":\"healthy\"}").with("x-request-id", "7");

    private static Alarms alarms(Missing missing) {
        var measure = new Measure.Plain(new Figure("Things", "Seen", Map.of(), "Sum", Duration.ofMinutes(1)));
        var alarm = new AlarmResource("Silence", "", measure, Comparison.LESS, 1, 1, 1, missing);
        return new Alarms(List.of(alarm), new Collected(), () -> {}, CLOCK);
    }

    private static HttpAnswer get(String path, HttpAnswer answer, Missing missing) throws InterruptedException {
        return new HealthWithAlarms(request -> answer, alarms(missing))
                .answer(new HttpRequest("GET", path, "", Headers.NONE, Payload.EMPTY));
    }

    @Test
    void anAlarmIsNamedAndDegrades() throws Exception {
        HttpAnswer answer = get("/health", HEALTHY, Missing.BREACHING);

        assertThat(answer.body().text())
                .contains("{\"success\":true,\"status\":\"degraded\",\"alarms\":[\"Silence\"]}");
        assertThat(answer.headers().joined("x-request-id")).contains("7");
    }

    @Test
    void withoutAlarmsTheCoachIsAsItSays() throws Exception {
        assertThat(get("/health", HEALTHY, Missing.NOT_BREACHING).body().text())
                .contains("{\"success\":true,\"status\":\"healthy\",\"alarms\":[]}");
    }

    @Test
    void otherAnswersAreLeftAlone() throws Exception {
        HttpAnswer failed = HttpAnswer.json(500, "{\"message\":\"Internal Server Error\"}");
        HttpAnswer odd = HttpAnswer.json(200, "well");

        assertThat(get("/", HEALTHY, Missing.BREACHING)).isEqualTo(HEALTHY);
        assertThat(get("/health", failed, Missing.BREACHING)).isEqualTo(failed);
        assertThat(get("/health", odd, Missing.BREACHING)).isEqualTo(odd);
    }
}
