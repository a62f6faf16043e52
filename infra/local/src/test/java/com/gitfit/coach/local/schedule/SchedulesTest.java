package com.gitfit.coach.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.Schedule.Kind;
import com.gitfit.coach.local.template.TemplateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is invoked when, and with what. */
@Timeout(20)
class SchedulesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Pause FOR_EVER = duration -> new CountDownLatch(1).await();

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Invocable function = event -> {
        events.add(event);
        return new Returned("{\"seen\":true}");
    };

    private static Schedule nightly(Optional<String> input) {
        return new Schedule("NightlyFunction", "Night", Kind.SCHEDULER, "cron(0 3 * * ? *)", input);
    }

    private Schedules schedules(Schedule schedule, Pause pause) {
        return new Schedules(List.of(schedule), Map.of("NightlyFunction", function), CLOCK, pause);
    }

    private static HttpRequest post(String function, String body) {
        return new HttpRequest("POST", Schedules.PATH + function, "", Headers.NONE, Payload.of(body));
    }

    @Test
    void aFunctionIsInvokedWhenItsTimeHasComeAndNotBefore() throws Exception {
        var waits = new LinkedBlockingQueue<Duration>();
        var comes = new CountDownLatch(1);
        Pause untilTold = duration -> {
            waits.add(duration);
            comes.await();
            if (waits.size() > 1) {
                FOR_EVER.pause(duration);
            }
        };
        try (Schedules schedules = schedules(nightly(Optional.empty()), untilTold)) {
            schedules.start();

            assertThat(events).isEmpty();
            comes.countDown();
            JsonNode event = new ObjectMapper().readTree(events.poll(10, TimeUnit.SECONDS));
            assertThat(waits.peek()).isEqualTo(Duration.ofHours(15));
            assertThat(event.path("time").asText()).isEqualTo("2026-03-02T03:00:00Z");
        }
    }

    @Test
    void theSchedulersNoticeIsWhatEventBridgeSends() throws Exception {
        try (Schedules schedules = schedules(nightly(Optional.empty()), FOR_EVER)) {
            schedules.fire("NightlyFunction");
        }

        JsonNode event = new ObjectMapper().readTree(events.take());
        assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
        assertThat(event.path("source").asText()).isEqualTo("aws.scheduler");
        assertThat(event.path("detail").asText()).isEqualTo("{}");
        assertThat(event.path("time").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(event.at("/resources/0").asText()).endsWith(":schedule/default/NightlyFunctionNight");
    }

    @Test
    void aRulesNoticeHasAnObjectAsItsDetail() throws Exception {
        var rule = new Schedule("NightlyFunction", "Night", Kind.RULE, "rate(1 day)", Optional.empty());
        try (Schedules schedules = schedules(rule, FOR_EVER)) {
            schedules.fire("NightlyFunction");
        }

        JsonNode event = new ObjectMapper().readTree(events.take());
        assertThat(event.path("source").asText()).isEqualTo("aws.events");
        assertThat(event.path("detail").isObject()).isTrue();
    }

    @Test
    void theTemplatesInputTakesTheNoticesPlaceAndAPersonsTakesBoth() throws Exception {
        try (Schedules schedules = schedules(nightly(Optional.of("{\"table\":\"all\"}")), FOR_EVER)) {
            schedules.fire("NightlyFunction");
            schedules.fire("NightlyFunction", "{\"redrive\":true}");
        }

        assertThat(events).containsExactly("{\"table\":\"all\"}", "{\"redrive\":true}");
    }

    @Test
    void thePlacesInTheSchedulersInputAreFilled() throws Exception {
        var input = Optional.of("{\"at\":\"<aws.scheduler.scheduled-time>\",\"arn\":\"<aws.scheduler.schedule-arn>\","
                + "\"id\":\"<aws.scheduler.execution-id>\",\"attempt\":<aws.scheduler.attempt-number>}");
        try (Schedules schedules = schedules(nightly(input), FOR_EVER)) {
            schedules.fire("NightlyFunction");
        }

        JsonNode event = new ObjectMapper().readTree(events.take());
        assertThat(event.path("at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(event.path("arn").asText())
                .isEqualTo("arn:aws:scheduler:eu-west-1:000000000000:schedule/default/NightlyFunctionNight");
        assertThat(event.path("id").asText()).hasSize(36);
        assertThat(event.path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void aTimeIsInWholeSeconds() throws Exception {
        Clock odd = Clock.fixed(Instant.parse("2026-03-01T12:00:00.987654Z"), ZoneOffset.UTC);
        try (var schedules = new Schedules(
                List.of(nightly(Optional.of("\"<aws.scheduler.scheduled-time>\""))),
                Map.of("NightlyFunction", function),
                odd,
                FOR_EVER)) {
            schedules.fire("NightlyFunction");
        }

        assertThat(events).containsExactly("\"2026-03-01T12:00:00Z\"");
    }

    @Test
    void aRuleFillsNothing() throws Exception {
        var input = Optional.of("\"<aws.scheduler.scheduled-time>\"");
        var rule = new Schedule("NightlyFunction", "Night", Kind.RULE, "rate(1 day)", input);
        try (Schedules schedules = schedules(rule, FOR_EVER)) {
            schedules.fire("NightlyFunction");
        }

        assertThat(events).containsExactly("\"<aws.scheduler.scheduled-time>\"");
    }

    @Test
    void ofSeveralSchedulesTheFirstFiresUnlessAnotherIsNamed() throws Exception {
        var weekly = new Schedule(
                "NightlyFunction", "Week", Kind.SCHEDULER, "cron(0 4 ? * SUN *)", Optional.of("{\"users\":\"all\"}"));
        try (var schedules = new Schedules(
                List.of(nightly(Optional.of("{\"users\":\"active\"}")), weekly),
                Map.of("NightlyFunction", function),
                CLOCK,
                FOR_EVER)) {
            schedules.fire("NightlyFunction");
            schedules.fireEvent("NightlyFunction", "Week");
            schedules.answer(post("NightlyFunction", ""));
            schedules.answer(post("NightlyFunction/Week", ""));
            schedules.answer(post("NightlyFunction/Week", "{}"));

            assertThat(events)
                    .containsExactly(
                            "{\"users\":\"active\"}",
                            "{\"users\":\"all\"}",
                            "{\"users\":\"active\"}",
                            "{\"users\":\"all\"}",
                            "{}");
            assertThat(schedules.answer(post("NightlyFunction/Month", "")).status())
                    .isEqualTo(404);
            assertThatThrownBy(() -> schedules.fireEvent("NightlyFunction", "Month"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("NightlyFunction has no schedule Month");
        }
    }

    @Test
    void aRequestFires() throws Exception {
        try (Schedules schedules = schedules(nightly(Optional.of("{}")), FOR_EVER)) {
            HttpAnswer plain = schedules.answer(post("NightlyFunction", ""));
            schedules.answer(post("NightlyFunction", "{\"redrive\":true}"));

            assertThat(plain.status()).isEqualTo(200);
            assertThat(plain.body().text()).contains("{\"seen\":true}");
            assertThat(events).containsExactly("{}", "{\"redrive\":true}");
        }
    }

    @Test
    void aFunctionThatFailsIsABadGateway() throws Exception {
        Invocable failing = event -> new Failed("Runtime.UserException", "{\"errorMessage\":\"no\"}");
        try (var schedules = new Schedules(
                List.of(nightly(Optional.empty())), Map.of("NightlyFunction", failing), CLOCK, FOR_EVER)) {
            HttpAnswer answer = schedules.answer(post("NightlyFunction", ""));

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body().text()).contains("{\"errorMessage\":\"no\"}");
        }
    }

    @Test
    void onlyAPostFiresAndOnlyWhatHasASchedule() throws Exception {
        try (Schedules schedules = schedules(nightly(Optional.empty()), FOR_EVER)) {
            var get = new HttpRequest("GET", Schedules.PATH + "NightlyFunction", "", Headers.NONE, Payload.EMPTY);

            assertThat(schedules.answer(get).status()).isEqualTo(405);
            assertThat(schedules.answer(post("OtherFunction", "")).status()).isEqualTo(404);
            assertThatThrownBy(() -> schedules.fire("OtherFunction")).isInstanceOf(IllegalArgumentException.class);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aBadExpressionIsRefusedBeforeAnythingStarts() {
        var never = new Schedule("NightlyFunction", "Night", Kind.SCHEDULER, "rate(0 days)", Optional.empty());

        assertThatThrownBy(() -> schedules(never, FOR_EVER)).isInstanceOf(TemplateException.class);
    }
}
