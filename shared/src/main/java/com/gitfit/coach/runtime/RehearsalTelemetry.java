package com.gitfit.coach.runtime;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps the requests of a rehearsal out of the figures, but for what fails. */
record RehearsalTelemetry(Telemetry real, BooleanSupplier rehearsing) implements Telemetry {
    @Override
    public void measure(Metric metric, double value) {
        if (!rehearsing.getAsBoolean()) {
            real.measure(metric, value);
        }
    }

    @Override
    public void event(String event, Map<String, Object> fields) {
        if (!rehearsing.getAsBoolean()) {
            real.event(event, fields);
        }
    }

    @Override
    public void failure(String event, Throwable cause) {
        real.failure(event, cause);
    }

    @Override
    public void flush() {
        if (!rehearsing.getAsBoolean()) {
            real.flush();
        }
    }
}
