package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.gitfit.coach.telemetry.PowertoolsTelemetry;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** What every invocation has that is no request of the API. */
final class Invocation {
    private Invocation() {}

    /** Where the figures go, as the environment says. */
    static Telemetry telemetry(Environment environment) {
        Configuration configuration = Configuration.of(environment);
        return new PowertoolsTelemetry("GitFitCoach", configuration.stage().toString(), configuration.writesEvents());
    }

    /** What Lambda still gives it. */
    static Supplier<Duration> timeLeft(Context context) {
        return () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    }

    /** Does its work, and hands its figures over whatever happens. */
    static <T> T observed(Context context, Telemetry telemetry, Supplier<T> work) {
        try {
            return PowertoolsLogging.withLogging(context, work);
        } finally {
            telemetry.flush();
        }
    }
}
