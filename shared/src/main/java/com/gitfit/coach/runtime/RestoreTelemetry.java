package com.gitfit.coach.runtime;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Adds to the figures of the first request after a restore how long ago that was.
 *
 * @param sinceRestore nothing unless this is the first answer after one
 */
record RestoreTelemetry(Telemetry real, Supplier<Optional<Duration>> sinceRestore) implements Telemetry {
    @Override
    public void measure(Metric metric, double value) {
        real.measure(metric, value);
    }

    @Override
    public void event(String event, Map<String, Object> fields) {
        real.event(event, fields);
    }

    @Override
    public void failure(String event, Throwable cause) {
        real.failure(event, cause);
    }

    @Override
    public void flush() {
        sinceRestore.get().ifPresent(time -> real.measure(Metric.RESTORE_LATENCY, time.toNanos() / 1e6));
        real.flush();
    }
}
