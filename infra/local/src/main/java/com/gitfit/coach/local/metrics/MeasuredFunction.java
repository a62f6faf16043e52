package com.gitfit.coach.local.metrics;

import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function whose invocations are counted as Lambda counts them: under its name, and under its name and its alias.
 *
 * @param name of the function
 * @param function that is invoked
 * @param collected takes the figures
 * @param clock times the invocations
 */
public record MeasuredFunction(String name, Invocable function, Collected collected, Clock clock) implements Invocable {
    /** Of all these figures. */
    static final String NAMESPACE = "AWS/Lambda";

    /** Their names. */
    static final Set<String> FIGURES = Set.of("Invocations", "Errors", "Duration");

    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        Instant start = clock.instant();
        InvocationResult result = function.invoke(event);
        Instant end = clock.instant();
        add("Invocations", "Count", end, 1);
        add("Errors", "Count", end, result instanceof Failed ? 1 : 0);
        add("Duration", "Milliseconds", end, (double)
                Duration.between(start, end).toMillis());
        return result;
    }

    private void add(String metric, String unit, Instant at, double value) {
        for (Map<String, String> dimensions :
                List.of(Map.of("FunctionName", name), Map.of("FunctionName", name, "Resource", name + ":live"))) {
            collected.add(NAMESPACE, metric, dimensions, unit, at, value);
        }
    }
}
