package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.process.ChildLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was deployed of a function at one time, with at most one child: started when it is made ready or by the first
 * event, and again by the first one after it has ended.
 */
public final class FunctionVersion implements Invocable {
    private final FunctionSpec spec;
    private final int number;
    private final LambdaRuntime runtime;
    private final Surroundings surroundings;
    private final Path code;
    private volatile Optional<Sandbox> sandbox = Optional.empty();
    private volatile boolean closed;

    /**
     * What all versions of a function share.
     *
     * @param versions the folder for their unpacked code, each in a folder of its own
     * @param temporary the folder for their temporary files
     * @param log of all of them
     * @param console told how long a start took, and why one failed
     * @param logListener told every line that the function logs
     */
    record Surroundings(
            Path versions, Path temporary, ChildLog log, Consumer<String> console, Consumer<String> logListener) {}

    /** @param number from 1, as Lambda counts what is published */
    FunctionVersion(FunctionSpec spec, int number, LambdaRuntime runtime, Surroundings surroundings) {
        this.spec = spec;
        this.number = number;
        this.runtime = runtime;
        this.surroundings = surroundings;
        this.code = surroundings.versions().resolve(Integer.toString(number));
    }

    /** Starts the child and waits until it can take an event, or says why it never will. */
    Optional<Failed> makeReady() throws InterruptedException {
        long start = System.nanoTime();
        Optional<Failed> failure = init();
        if (failure.isEmpty()) {
            report("version %d  init %d ms".formatted(number, milliseconds(start, System.nanoTime())));
        }
        return failure;
    }

    /** Hands the child one event, which must be the only one, and waits for its answer. */
    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        boolean running = sandbox.filter(Sandbox::isAlive).isPresent();
        return running ? invokeRunning(event) : startAndInvoke(event);
    }

    private InvocationResult startAndInvoke(String event) throws InterruptedException {
        long start = System.nanoTime();
        Optional<Failed> failure = init();
        if (failure.isPresent()) {
            return failure.get();
        }
        long ready = System.nanoTime();
        InvocationResult result = invokeRunning(event);
        report("init %d ms  first answer %d ms"
                .formatted(milliseconds(start, ready), milliseconds(ready, System.nanoTime())));
        return result;
    }

    private Optional<Failed> init() throws InterruptedException {
        sandbox.ifPresent(Sandbox::close);
        var excerpt = new Excerpt(surroundings.logListener());
        Sandbox fresh = start(excerpt);
        Optional<Failed> failure = fresh.awaitInit();
        if (failure.isPresent()) {
            fresh.close();
            excerpt.lines().forEach(line -> report("| " + line));
            report("init failed: " + failure.get().reason() + "; all of it is in "
                    + surroundings.log().file());
        }
        return failure;
    }

    private InvocationResult invokeRunning(String event) throws InterruptedException {
        InvocationResult result = sandbox.orElseThrow().invoke(event, spec.timeout());
        if (result instanceof Failed failed) {
            report("failed: " + failed.reason() + "; more is in "
                    + surroundings.log().file());
        }
        return result;
    }

    /** Says nothing of a start that is cut short because the stack closes. */
    private void report(String line) {
        if (!closed) {
            surroundings.console().accept("function " + spec.label() + "  " + line);
        }
    }

    private synchronized Sandbox start(Consumer<String> listener) {
        if (closed) {
            throw new IllegalStateException("the stack has closed");
        }
        DeployedCode.unpack(List.of(spec.zip()), code);
        Sandbox fresh = runtime.start(spec, number, code, surroundings.temporary(), surroundings.log(), listener);
        sandbox = Optional.of(fresh);
        return fresh;
    }

    private static long milliseconds(long from, long to) {
        return (to - from) / 1_000_000;
    }

    FunctionSpec spec() {
        return spec;
    }

    int number() {
        return number;
    }

    Optional<ProcessHandle> child() {
        return sandbox.filter(Sandbox::isAlive).map(Sandbox::handle);
    }

    /** Ends the child for good and removes its code; an event in flight fails. */
    synchronized void close() {
        closed = true;
        sandbox.ifPresent(Sandbox::close);
        DeployedCode.remove(code);
    }
}
