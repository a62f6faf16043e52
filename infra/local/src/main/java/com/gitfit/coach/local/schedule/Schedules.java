package com.gitfit.coach.local.schedule;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.TemplateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Invokes functions when their schedules come, and on demand. */
public final class Schedules implements LoopbackServer.Handler, AutoCloseable {
    /** Where a request invokes a function: the rest of the path is its logical id. */
    public static final String PATH = "/dev/fire/";

    /** A schedule and what it invokes. */
    private record Entry(Schedule schedule, Timetable timetable, Invocable function) {}

    private final Map<String, Entry> byFunction = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Clock clock;
    private final Pause pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Nothing comes before it is started.
     *
     * @param functions by their logical ids
     * @param clock says when a schedule comes
     * @param pause waits for it
     * @throws TemplateException if an expression is none that EventBridge takes
     */
    public Schedules(List<Schedule> schedules, Map<String, ? extends Invocable> functions, Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        for (Schedule schedule : schedules) {
            var entry = new Entry(schedule, Timetable.of(schedule.expression()), functions.get(schedule.function()));
            entries.add(entry);
            byFunction.putIfAbsent(schedule.function(), entry);
        }
    }

    /** Begins to invoke, until closed. What a function answers is its own affair; its log has it. */
    public void start() {
        for (Entry entry : entries) {
            threads.execute(() -> keep(entry));
        }
    }

    private void keep(Entry entry) {
        try {
            Optional<Instant> next = entry.timetable().next(clock.instant());
            while (next.isPresent()) {
                awaitTime(next.get());
                entry.function().invoke(event(entry.schedule(), next.get()));
                next = entry.timetable().next(clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A machine that slept has missed some times; then one of them comes at once. */
    private void awaitTime(Instant time) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), time);
        if (left.isPositive()) {
            pause.pause(left);
        }
    }

    private static String event(Schedule schedule, Instant time) {
        return schedule.input().orElseGet(() -> Notice.of(schedule, time));
    }

    /**
     * Invokes a function as its schedule would, now.
     *
     * @param function its logical id
     * @throws IllegalArgumentException if it has no schedule
     * @throws InterruptedException if the stack closes meanwhile
     */
    public InvocationResult fire(String function) throws InterruptedException {
        Entry entry = entry(function);
        return entry.function().invoke(event(entry.schedule(), clock.instant()));
    }

    /**
     * Invokes a function that has a schedule with something else than its schedule gives it, now.
     *
     * @param function its logical id
     * @param input in JSON
     * @throws IllegalArgumentException if it has no schedule
     * @throws InterruptedException if the stack closes meanwhile
     */
    public InvocationResult fire(String function, String input) throws InterruptedException {
        return entry(function).function().invoke(input);
    }

    /** Invokes a function as {@link #fire(String, String)} does, soon, without waiting for it. */
    public void fireSoon(String function, String input) {
        threads.execute(() -> {
            try {
                fire(function, input);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Entry entry(String function) {
        Entry entry = byFunction.get(function);
        if (entry == null) {
            throw new IllegalArgumentException(function + " has no schedule");
        }
        return entry;
    }

    /** A {@code POST} below {@link #PATH}; what it carries, if anything, is what the function gets. */
    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        String function = request.path().substring(PATH.length());
        if (!request.method().equals("POST")) {
            return HttpAnswer.json(405, "{\"message\":\"only POST\"}");
        }
        if (!byFunction.containsKey(function)) {
            return HttpAnswer.json(404, "{\"message\":\"no such function has a schedule\"}");
        }
        String input = request.body().text().orElse("");
        InvocationResult result = input.isBlank() ? fire(function) : fire(function, input);
        return switch (result) {
            case Returned returned -> HttpAnswer.json(200, returned.payload());
            case Failed failed -> HttpAnswer.json(502, failed.payload());
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
