package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.metrics.AlarmState.Condition;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an alarm rings, by CloudWatch's rules. */
class AlarmsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:30Z");
    private static final Map<String, String> STAGE = Map.of("Stage", "local");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Collected collected = new Collected();

    private static Figure latency(String statistic, Duration period) {
        return new Figure("Things", "Latency", STAGE, statistic, period);
    }

    private static AlarmResource alarm(Measure measure, int periods, int breaches, Missing missing) {
        return new AlarmResource("Slow", "It is slow", measure, Comparison.GREATER, 500, periods, breaches, missing);
    }

    private static AlarmResource plain(int periods, int breaches, Missing missing) {
        return alarm(new Measure.Plain(latency("Maximum", MINUTE)), periods, breaches, missing);
    }

    private void measure(int minutesAgo, double value) {
        collected.add("Things", "Latency", STAGE, "Milliseconds", NOW.minus(MINUTE.multipliedBy(minutesAgo)), value);
    }

    private AlarmState state(AlarmResource alarm) {
        return new Alarms(List.of(alarm), collected, () -> {}, Clock.fixed(NOW, ZoneOffset.UTC))
                .states()
                .getFirst();
    }

    private Condition condition(AlarmResource alarm) {
        return state(alarm).condition();
    }

    @Test
    void itRingsWhenEnoughPeriodsBreach() {
        measure(0, 501);
        measure(1, 500);
        measure(2, 900);

        assertThat(condition(plain(3, 2, Missing.MISSING))).isEqualTo(Condition.ALARM);
        assertThat(condition(plain(3, 3, Missing.MISSING))).isEqualTo(Condition.OK);
        assertThat(condition(plain(2, 2, Missing.MISSING))).isEqualTo(Condition.OK);
    }

    @Test
    void itSaysWhy() {
        measure(0, 501.5);

        assertThat(state(plain(3, 1, Missing.NOT_BREACHING)).reason())
                .isEqualTo("Maximum Latency > 500 in 1 of 3 periods of 60 s; last 501.5");
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING,       INSUFFICIENT_DATA",
        "IGNORE,        INSUFFICIENT_DATA",
        "BREACHING,     ALARM",
        "NOT_BREACHING, OK",
    })
    void withoutAnyFigureItIsAsTheTemplateSays(Missing missing, Condition expected) {
        assertThat(condition(plain(2, 2, missing))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING,       OK",
        "BREACHING,     ALARM",
        "NOT_BREACHING, OK",
    })
    void aPeriodWithoutAFigureCountsAsTheTemplateSays(Missing missing, Condition expected) {
        measure(1, 900);

        assertThat(condition(plain(2, 2, missing))).isEqualTo(expected);
    }

    @Test
    void whatIsIgnoredLeavesItAsItWas() {
        measure(90, 900);

        assertThat(condition(plain(1, 1, Missing.IGNORE))).isEqualTo(Condition.ALARM);
        measure(30, 100);
        assertThat(condition(plain(1, 1, Missing.IGNORE))).isEqualTo(Condition.OK);
    }

    @Test
    void aFigureCountsOnlyWhereItsGuardHolds() {
        var guarded =
                new Measure.Guarded(latency("SampleCount", MINUTE), Comparison.AT_LEAST, 3, latency("Maximum", MINUTE));
        measure(0, 900);
        measure(0, 900);

        assertThat(condition(alarm(guarded, 1, 1, Missing.NOT_BREACHING))).isEqualTo(Condition.OK);
        measure(0, 100);
        assertThat(condition(alarm(guarded, 1, 1, Missing.NOT_BREACHING))).isEqualTo(Condition.ALARM);
    }

    @ParameterizedTest
    @CsvSource({
        "Average,     300",
        "Sum,         600",
        "Minimum,     100",
        "Maximum,     500",
        "SampleCount, 2",
        "p50,         100",
        "p99.9,       500",
    })
    void everyStatisticIsWorkedOut(String statistic, String value) {
        measure(0, 100);
        measure(0, 500);

        assertThat(state(alarm(new Measure.Plain(latency(statistic, MINUTE)), 1, 1, Missing.MISSING))
                        .reason())
                .endsWith("; last " + value);
    }

    @Test
    void aPeriodOfSeveralMinutesBeginsAtAWholeOne() {
        measure(0, 1);
        measure(1, 900);

        assertThat(condition(alarm(
                        new Measure.Plain(latency("Maximum", Duration.ofMinutes(5))), 1, 1, Missing.NOT_BREACHING)))
                .isEqualTo(Condition.OK);
    }

    @Test
    void whatIsNotMeasuredHereIsSaidToBe() {
        assertThat(state(alarm(new Measure.Unknown("it is odd"), 1, 1, Missing.BREACHING)))
                .extracting(AlarmState::condition, AlarmState::reason)
                .containsExactly(Condition.NOT_MEASURED, "it is odd");
        assertThat(state(alarm(
                        new Measure.Plain(new Figure("AWS/Lambda", "IteratorAge", STAGE, "Maximum", MINUTE)),
                        1,
                        1,
                        Missing.BREACHING)))
                .extracting(AlarmState::condition, AlarmState::reason)
                .containsExactly(Condition.NOT_MEASURED, "AWS/Lambda IteratorAge is AWS's own");
        assertThat(condition(alarm(new Measure.Plain(latency("tm99", MINUTE)), 1, 1, Missing.BREACHING)))
                .isEqualTo(Condition.NOT_MEASURED);
        assertThat(condition(alarm(new Measure.Plain(latency("Sum", Duration.ofSeconds(10))), 1, 1, Missing.BREACHING)))
                .isEqualTo(Condition.NOT_MEASURED);
        assertThat(condition(alarm(new Measure.Plain(latency("Sum", Duration.ofHours(1))), 4, 1, Missing.BREACHING)))
                .isEqualTo(Condition.NOT_MEASURED);
    }

    @Test
    void onlyThoseInAlarmRing() {
        measure(0, 501);
        var silent = new AlarmResource(
                "Fast",
                "",
                new Measure.Plain(latency("Maximum", MINUTE)),
                Comparison.LESS,
                500,
                1,
                1,
                Missing.BREACHING);
        var alarms = new Alarms(
                List.of(silent, plain(1, 1, Missing.BREACHING)), collected, () -> {}, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(alarms.ringing()).containsExactly("Slow");
    }

    @Test
    void figuresAreBroughtUpToDateFirst() {
        var alarms = new Alarms(
                List.of(plain(1, 1, Missing.MISSING)),
                collected,
                () -> measure(0, 900),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(alarms.ringing()).containsExactly("Slow");
    }
}
