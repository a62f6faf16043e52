package com.gitfit.coach.local;

import com.gitfit.coach.local.lambda.FunctionProcess;
import com.gitfit.coach.local.lambda.FunctionSpec;
import com.gitfit.coach.local.lambda.FunctionVersion;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.lambda.Layers;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.releases.Releases;
import com.gitfit.coach.local.template.FunctionResource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The functions of the template, running. */
final class Functions implements AutoCloseable {
    /** What new versions have to pass before they answer. */
    @FunctionalInterface
    interface Gate {
        /**
         * Lets versions pass or not.
         *
         * @param ready by the logical ids of their functions
         * @throws StartFailure if one may not answer
         */
        void pass(Map<String, Invocable> ready) throws InterruptedException;
    }

    private final Settings settings;
    private final Map<String, String> shared;
    private final Consumer<String> figures;
    private final Map<String, FunctionProcess> processes = new LinkedHashMap<>();

    /**
     * Functions without children yet: each starts with its first event.
     *
     * @param shared what every function finds in its environment beside the template's variables
     * @param figures told every line that a function logs
     */
    Functions(
            Settings settings, List<FunctionResource> resources, Map<String, String> shared, Consumer<String> figures) {
        this.settings = settings;
        this.shared = Map.copyOf(shared);
        this.figures = figures;
        var runtime = new LambdaRuntime(settings.modules().resolve("lambda-runtime/target/lib"));
        for (FunctionResource resource : resources) {
            processes.put(
                    resource.logicalId(),
                    new FunctionProcess(
                            spec(resource), runtime, settings.data(), settings.console(), lines(resource.label())));
        }
    }

    private Consumer<String> lines(String label) {
        return settings.verbose() ? figures.andThen(line -> settings.console().accept(label + " | " + line)) : figures;
    }

    private FunctionSpec spec(FunctionResource resource) {
        var environment = new HashMap<>(shared);
        environment.putAll(new Layers(settings.data()).environment(resource.environment(), resource.layers()));
        return new FunctionSpec(
                resource.name(),
                resource.label(),
                resource.handler(),
                resource.zip(),
                resource.timeout(),
                resource.memoryMegabytes(),
                resource.snapStart(),
                environment);
    }

    /** Each by its logical id, in the template's order. */
    Map<String, FunctionProcess> processes() {
        return processes;
    }

    /** What of each function a release needs, by its logical id. */
    Map<String, Releases.Member> members() {
        var members = new LinkedHashMap<String, Releases.Member>();
        processes.forEach((id, process) ->
                members.put(id, new Releases.Member(process.spec().name(), process)));
        return members;
    }

    /**
     * Takes those that have changed to new versions. All are ready before the first of them answers.
     *
     * @param resources the same functions, as they are to be
     * @param gate what they have to pass when they are ready
     * @return the changed ones by logical id
     * @throws StartFailure if one does not start or pass; then all are as they were
     */
    Map<String, FunctionProcess> deploy(List<FunctionResource> resources, Gate gate) throws InterruptedException {
        var changed = new LinkedHashMap<String, FunctionProcess>();
        var versions = new LinkedHashMap<FunctionProcess, FunctionVersion>();
        boolean ready = false;
        try {
            for (FunctionResource resource : resources) {
                FunctionProcess process = processes.get(resource.logicalId());
                FunctionSpec spec = spec(resource);
                if (!spec.equals(process.spec())) {
                    versions.put(process, process.publish(spec));
                    changed.put(resource.logicalId(), process);
                }
            }
            var candidates = new LinkedHashMap<String, Invocable>();
            changed.forEach((id, process) -> candidates.put(id, versions.get(process)));
            gate.pass(candidates);
            ready = true;
        } finally {
            if (!ready) {
                versions.forEach(FunctionProcess::withdraw);
            }
        }
        for (Map.Entry<FunctionProcess, FunctionVersion> entry : versions.entrySet()) {
            entry.getKey().switchTo(entry.getValue());
        }
        return changed;
    }

    @Override
    public void close() {
        processes.values().parallelStream().forEach(FunctionProcess::close);
    }
}
