package com.gitfit.coach.functions.pretraffic;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.gitfit.coach.telemetry.PowertoolsTelemetry;
import com.gitfit.coach.telemetry.Telemetry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * CodeDeploy, before traffic moves to a new version of the recommendation function: asks that version for one
 * recommendation and says whether it may have traffic. The answer says the same, and why not.
 */
public final class PreTrafficHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Trial trial;
    private final Deployments deployments;
    private final Telemetry telemetry;

    public PreTrafficHandler() {
        this(
                new Trial(
                        LambdaVersion.connect(required("NEW_VERSION")),
                        DynamoDbTraces.connect(required("TWEAKS_TABLE")),
                        System::nanoTime),
                CodeDeployDeployments.connect(),
                // Whatever is said of decisions: why a release was stopped is always logged.
                new PowertoolsTelemetry("GitFitCoach", required("STAGE"), true));
    }

    PreTrafficHandler(Trial trial, Deployments deployments, Telemetry telemetry) {
        this.trial = trial;
        this.deployments = deployments;
        this.telemetry = telemetry;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return PowertoolsLogging.withLogging(context, () -> handle(event));
    }

    private Map<String, Object> handle(Map<String, Object> event) {
        var hook = new Deployments.Hook(text(event, "DeploymentId"), text(event, "LifecycleEventHookExecutionId"));
        Optional<String> problem = problem();
        Map<String, Object> verdict = verdict(problem);
        telemetry.event("pre_traffic", verdict);
        deployments.report(hook, problem.isEmpty());
        return verdict;
    }

    /** Whatever goes wrong: a version that could not be tried has no traffic. */
    private Optional<String> problem() {
        try {
            return trial.run(telemetry);
        } catch (RuntimeException failure) {
            telemetry.failure("pre_traffic_failed", failure);
            return Optional.of("the version could not be tried: " + failure.getMessage());
        }
    }

    private static Map<String, Object> verdict(Optional<String> problem) {
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("status", problem.isEmpty() ? "Succeeded" : "Failed");
        problem.ifPresent(reason -> verdict.put("reason", reason));
        return verdict;
    }

    private static String text(Map<String, Object> event, String name) {
        if (event.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an event of CodeDeploy has a " + name);
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(variable + " is not set");
        }
        return value;
    }
}
