package com.gitfit.coach.local.metrics;

import com.gitfit.coach.local.metrics.AlarmState.Condition;
import com.gitfit.coach.local.template.AlarmResource;
import com.gitfit.coach.local.template.AlarmResource.Figure;
import com.gitfit.coach.local.template.AlarmResource.Measure;
import com.gitfit.coach.local.template.AlarmResource.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Judges the template's alarms by the figures of this run, whenever somebody asks; the running period counts. */
public final class Alarms {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<AlarmResource> alarms;
    private final Collected collected;
    private final Runnable refresh;
    private final Clock clock;

    /** @param refresh brings figures up to date that are taken only now and then */
    public Alarms(List<AlarmResource> alarms, Collected collected, Runnable refresh, Clock clock) {
        this.alarms = List.copyOf(alarms);
        this.collected = collected;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** The names of those that are in alarm, in the template's order. */
    public List<String> ringing() {
        return states().stream()
                .filter(state -> state.condition() == Condition.ALARM)
                .map(state -> state.alarm().logicalId())
                .toList();
    }

    /** All, in the template's order. */
    List<AlarmState> states() {
        refresh.run();
        Instant now = clock.instant();
        return alarms.stream().map(alarm -> state(alarm, now)).toList();
    }

    private AlarmState state(AlarmResource alarm, Instant now) {
        return switch (alarm.measure()) {
            case Measure.Unknown unknown -> new AlarmState(alarm, Condition.NOT_MEASURED, unknown.reason());
            case Measure.Plain plain ->
                obstacle(alarm, List.of(plain.figure())).orElseGet(() -> judge(alarm, plain.figure(), now));
            case Measure.Guarded guarded ->
                obstacle(alarm, List.of(guarded.guard(), guarded.figure()))
                        .orElseGet(() -> judge(alarm, guarded.figure(), now));
        };
    }

    private static Optional<AlarmState> obstacle(AlarmResource alarm, List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> obstacle(alarm, figure).stream())
                .findFirst()
                .map(reason -> new AlarmState(alarm, Condition.NOT_MEASURED, reason));
    }

    private static Optional<String> obstacle(AlarmResource alarm, Figure figure) {
        if (!isMeasured(figure)) {
            return Optional.of(figure.namespace() + " " + figure.metric() + " is AWS's own");
        }
        if (!Statistic.isKnown(figure.statistic())) {
            return Optional.of("the local stack does not work out " + figure.statistic());
        }
        boolean wholeMinutes =
                figure.period().compareTo(MINUTE) >= 0 && figure.period().toSeconds() % MINUTE.toSeconds() == 0;
        boolean kept = figure.period().multipliedBy(alarm.periods()).compareTo(Series.KEPT) <= 0;
        return wholeMinutes && kept
                ? Optional.empty()
                : Optional.of("figures are kept by the minute, for " + Series.KEPT.toHours() + " hours");
    }

    private static boolean isMeasured(Figure figure) {
        return switch (figure.namespace()) {
            case MeasuredFunction.NAMESPACE -> MeasuredFunction.FIGURES.contains(figure.metric());
            case QueueDepths.NAMESPACE -> figure.metric().equals(QueueDepths.VISIBLE);
            default -> !figure.namespace().startsWith("AWS/");
        };
    }

    private AlarmState judge(AlarmResource alarm, Figure figure, Instant now) {
        List<OptionalDouble> values = values(alarm, figure.period(), now);
        List<Double> present = values.stream()
                .flatMap(value -> value.isPresent() ? Stream.of(value.getAsDouble()) : Stream.empty())
                .toList();
        long breaching = present.stream()
                .filter(value -> alarm.comparison().holds(value, alarm.threshold()))
                .count();
        if (alarm.missing() == Missing.BREACHING) {
            breaching += values.size() - present.size();
        }
        boolean unknown =
                present.isEmpty() && (alarm.missing() == Missing.MISSING || alarm.missing() == Missing.IGNORE);
        Condition condition = breaching >= alarm.breaches() ? Condition.ALARM : Condition.OK;
        String reason = "%s %s %s %s in %d of %d periods of %d s; %s"
                .formatted(
                        figure.statistic(),
                        figure.metric(),
                        alarm.comparison().sign(),
                        Numbers.text(alarm.threshold()),
                        breaching,
                        alarm.periods(),
                        figure.period().toSeconds(),
                        present.isEmpty() ? "no figures" : "last " + Numbers.text(present.getFirst()));
        return new AlarmState(alarm, unknown ? Condition.INSUFFICIENT_DATA : condition, reason);
    }

    /** The periods that count, newest first; empty where there is no figure. */
    private List<OptionalDouble> values(AlarmResource alarm, Duration period, Instant now) {
        Instant start =
                Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), period.toSeconds()) * period.toSeconds());
        var values = new ArrayList<OptionalDouble>();
        int looked = 0;
        while (values.size() < alarm.periods() && period.multipliedBy(looked).compareTo(Series.KEPT) < 0) {
            OptionalDouble value = value(alarm.measure(), start.minus(period.multipliedBy(looked)));
            // An alarm that ignores what is missing stays as its last figures have left it.
            boolean waits = alarm.missing() == Missing.IGNORE && values.isEmpty() && value.isEmpty();
            if (!waits) {
                values.add(value);
            }
            looked++;
        }
        return values;
    }

    private OptionalDouble value(Measure measure, Instant start) {
        return switch (measure) {
            case Measure.Unknown unknown -> OptionalDouble.empty();
            case Measure.Plain plain -> value(plain.figure(), start);
            case Measure.Guarded guarded -> {
                OptionalDouble guard = value(guarded.guard(), start);
                boolean counts = guard.isPresent() && guarded.comparison().holds(guard.getAsDouble(), guarded.bound());
                yield counts ? value(guarded.figure(), start) : OptionalDouble.empty();
            }
        };
    }

    private OptionalDouble value(Figure figure, Instant start) {
        Distribution values = collected
                .series(new MetricId(figure.namespace(), figure.metric(), figure.dimensions()))
                .map(series -> series.between(start, start.plus(figure.period())))
                .orElseGet(Distribution::new);
        return values.count() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Statistic.of(figure.statistic()).applyAsDouble(values));
    }
}
