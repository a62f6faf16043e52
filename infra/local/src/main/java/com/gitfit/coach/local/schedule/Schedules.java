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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Invokes functions when their schedules come, and on demand. */
public final class Schedules implements LoopbackServer.Handler, AutoCloseable {
    /**
     * Where a request invokes a function: the rest of the path is its logical id and, for another schedule than its
     * first, a slash and the key of the event.
     */
    public static final String PATH = "/dev/fire/";

    /** A schedule and what it invokes. */
    private record Entry(Schedule schedule, Timetable timetable, Invocable function) {}

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
            entries.add(new Entry(schedule, Timetable.of(schedule.expression()), functions.get(schedule.function())));
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
        return switch (schedule.kind()) {
            case SCHEDULER ->
                schedule.input()
                        .map(input -> ContextAttributes.fill(input, schedule, time))
                        .orElseGet(() -> Notice.of(schedule, time));
            case RULE -> schedule.input().orElseGet(() -> Notice.of(schedule, time));
        };
    }

    /**
     * Invokes a function as its first schedule would, now.
     *
     * @param function its logical id
     * @throws IllegalArgumentException if it has no schedule
     * @throws InterruptedException if the stack closes meanwhile
     */
    public InvocationResult fire(String function) throws InterruptedException {
        return fire(entry(function));
    }

    /**
     * Invokes a function as one of its schedules would, now.
     *
     * @param function its logical id
     * @param event the schedule's key among the function's events
     * @throws IllegalArgumentException if it has no such schedule
     * @throws InterruptedException if the stack closes meanwhile
     */
    public InvocationResult fireEvent(String function, String event) throws InterruptedException {
        return fire(find(function, event)
                .orElseThrow(() -> new IllegalArgumentException(function + " has no schedule " + event)));
    }

    private InvocationResult fire(Entry entry) throws InterruptedException {
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
        return find(function, "").orElseThrow(() -> new IllegalArgumentException(function + " has no schedule"));
    }

    /** @param event empty for the first schedule */
    private Optional<Entry> find(String function, String event) {
        return entries.stream()
                .filter(entry -> entry.schedule().function().equals(function))
                .filter(entry -> event.isEmpty() || entry.schedule().event().equals(event))
                .findFirst();
    }

    /** A {@code POST} below {@link #PATH}; what it carries, if anything, is what the function gets. */
    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        String[] path = request.path().substring(PATH.length()).split("/", 2);
        if (!request.method().equals("POST")) {
            return HttpAnswer.json(405, "{\"message\":\"only POST\"}");
        }
        Optional<Entry> entry = find(path[0], path.length > 1 ? path[1] : "");
        if (entry.isEmpty()) {
            return HttpAnswer.json(404, "{\"message\":\"no such function has such a schedule\"}");
        }
        String input = request.body().text().orElse("");
        InvocationResult result =
                input.isBlank() ? fire(entry.get()) : entry.get().function().invoke(input);
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
