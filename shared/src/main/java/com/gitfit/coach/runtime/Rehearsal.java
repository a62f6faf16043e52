package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does before its snapshot is taken: it answers a few requests through its own handler, so that all
 * that an answer needs is loaded and warm. While that lasts nothing is stored, nothing is counted and no connection is
 * opened.
 *
 * <p>Nothing needs to be done after a restore but to note its time: ids and chance come from the operating system,
 * connections are opened when they are needed, and the model pointer is read with every request.
 */
public final class Rehearsal implements Resource {
    /** Lambda's context holds its hooks weakly. */
    private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

    /** After a few the code is compiled that every request runs. */
    private static final int ROUNDS = 5;

    private final Telemetry telemetry;
    private volatile Optional<IntFunction<APIGatewayV2HTTPResponse>> scene = Optional.empty();
    private final AtomicReference<Optional<Long>> restored = new AtomicReference<>(Optional.empty());
    private volatile boolean on;

    Rehearsal(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Has it happen before every snapshot of this process. */
    Rehearsal registered() {
        HELD.add(this);
        Core.getGlobalContext().register(this);
        return this;
    }

    /** @param request answers the request of a round, by its number; a failure is reported, nothing more */
    public void of(IntFunction<APIGatewayV2HTTPResponse> request) {
        scene = Optional.of(request);
    }

    /** The time since the restore of a snapshot; nothing without one, or if it has been asked for before. */
    Optional<Duration> sinceRestore() {
        return restored.getAndSet(Optional.empty()).map(at -> Duration.ofNanos(System.nanoTime() - at));
    }

    /** Whether it is under way. */
    public boolean isOn() {
        return on;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        scene.ifPresent(this::rehearse);
        // What is garbage now would be part of the snapshot.
        System.gc();
        NativeHeap.trim();
    }

    private void rehearse(IntFunction<APIGatewayV2HTTPResponse> request) {
        long started = System.nanoTime();
        List<Integer> statuses = new ArrayList<>();
        on = true;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                statuses.add(request.apply(round).getStatusCode());
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // The version is as good as one that did not rehearse, only slower at first; memory that only the model
            // wanted is there for the rules.
            telemetry.failure("rehearsal_failed", e);
        } finally {
            on = false;
        }
        if (statuses.equals(Collections.nCopies(ROUNDS, 200))) {
            telemetry.measure(Metric.REHEARSALS, 1);
        }
        telemetry.event(
                "rehearsed", Map.of("statuses", statuses, "milliseconds", (System.nanoTime() - started) / 1_000_000));
        telemetry.flush();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing that the snapshot holds is used up or connected.
        restored.set(Optional.of(System.nanoTime()));
    }
}
