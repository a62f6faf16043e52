package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.process.ChildLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A function with at most one child, started by the first event and again by the first one after it has ended. Like a
 * sandbox of Lambda it sees one event at a time; others wait for their turn.
 */
public final class FunctionProcess implements Invocable, AutoCloseable {
    private final FunctionSpec spec;
    private final LambdaRuntime runtime;
    private final Path code;
    private final Path temporary;
    private final ChildLog log;
    private final Consumer<String> console;
    private final Consumer<String> logListener;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Optional<Sandbox> sandbox = Optional.empty();
    private volatile boolean closed;

    /**
     * A function without a child yet.
     *
     * @param data the folder for its unpacked code, its temporary files and its log
     * @param console told how long a start took, and why one failed
     * @param logListener told every line that the function logs
     */
    public FunctionProcess(
            FunctionSpec spec,
            LambdaRuntime runtime,
            Path data,
            Consumer<String> console,
            Consumer<String> logListener) {
        this.spec = spec;
        this.runtime = runtime;
        this.code = data.resolve("functions").resolve(spec.label()).toAbsolutePath();
        this.temporary = data.resolve("tmp").toAbsolutePath();
        this.log = ChildLog.begin(data.resolve("logs").resolve(spec.label() + ".log"));
        this.console = console;
        this.logListener = logListener;
    }

    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            boolean running = sandbox.filter(Sandbox::isAlive).isPresent();
            return running ? invoke(sandbox.get(), event) : startAndInvoke(event);
        } finally {
            turn.unlock();
        }
    }

    private InvocationResult startAndInvoke(String event) throws InterruptedException {
        sandbox.ifPresent(Sandbox::close);
        var excerpt = new Excerpt(logListener);
        long start = System.nanoTime();
        Sandbox fresh = start(excerpt);
        Optional<Failed> failure = fresh.awaitInit();
        if (failure.isPresent()) {
            fresh.close();
            excerpt.lines().forEach(line -> report("| " + line));
            report("init failed: " + failure.get().reason() + "; all of it is in " + log.file());
            return failure.get();
        }
        long ready = System.nanoTime();
        InvocationResult result = invoke(fresh, event);
        report("init %d ms  first answer %d ms"
                .formatted(milliseconds(start, ready), milliseconds(ready, System.nanoTime())));
        return result;
    }

    private InvocationResult invoke(Sandbox child, String event) throws InterruptedException {
        InvocationResult result = child.invoke(event, spec.timeout());
        if (result instanceof Failed failed) {
            report("failed: " + failed.reason() + "; more is in " + log.file());
        }
        return result;
    }

    /** Says nothing of a start that is cut short because the stack closes. */
    private void report(String line) {
        if (!closed) {
            console.accept("function " + spec.label() + "  " + line);
        }
    }

    private synchronized Sandbox start(Consumer<String> listener) {
        if (closed) {
            throw new IllegalStateException("the stack has closed");
        }
        DeployedCode.unpack(List.of(spec.zip()), code);
        Sandbox fresh = runtime.start(spec, code, temporary, log, listener);
        sandbox = Optional.of(fresh);
        return fresh;
    }

    private static long milliseconds(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** As the template describes it. */
    public FunctionSpec spec() {
        return spec;
    }

    /** The child, while there is one. */
    public Optional<ProcessHandle> child() {
        return sandbox.filter(Sandbox::isAlive).map(Sandbox::handle);
    }

    /** Ends the child; an event in flight fails. */
    @Override
    public synchronized void close() {
        closed = true;
        sandbox.ifPresent(Sandbox::close);
    }
}
