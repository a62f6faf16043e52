package com.gitfit.coach.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps what is told to operators, for tests to look at; figures count once they are handed over. Safe for many
 * threads.
 */
public final class RecordingTelemetry implements Telemetry {
    private final List<Figure> measured = new ArrayList<>();
    private final List<Figure> handedOver = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int flushes;

    /** One counted figure. */
    public record Figure(Metric metric, double value) {}

    /** One event with its fields. */
    public record Event(String name, Map<String, Object> fields) {}

    /** One failure with its cause. */
    public record Failure(String name, Throwable cause) {}

    @Override
    public synchronized void measure(Metric metric, double value) {
        measured.add(new Figure(metric, value));
    }

    @Override
    public synchronized void event(String event, Map<String, Object> fields) {
        events.add(new Event(event, Map.copyOf(fields)));
    }

    @Override
    public synchronized void failure(String event, Throwable cause) {
        failures.add(new Failure(event, cause));
    }

    @Override
    public synchronized void flush() {
        flushes++;
        handedOver.addAll(measured);
        measured.clear();
    }

    /** The values of one figure that were handed over. */
    public synchronized List<Double> values(Metric metric) {
        return handedOver.stream()
                .filter(figure -> figure.metric() == metric)
                .map(Figure::value)
                .toList();
    }

    /** The figures that were handed over. */
    public synchronized List<Metric> metrics() {
        return handedOver.stream().map(Figure::metric).toList();
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Every event of that name. */
    public synchronized List<Event> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** How often the figures of a request were handed over. */
    public synchronized int flushes() {
        return flushes;
    }

    /** All that would stand in the logs, causes of failures included. */
    public synchronized String text() {
        StringBuilder text = new StringBuilder(events.toString());
        for (Failure failure : failures) {
            text.append('\n').append(failure.name());
            for (Throwable cause = failure.cause(); cause != null; cause = cause.getCause()) {
                text.append('\n').append(cause);
            }
        }
        return text.toString();
    }
}
