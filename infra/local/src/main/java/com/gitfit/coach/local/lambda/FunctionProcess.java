package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.lambda.FunctionVersion.Surroundings;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A function and the version of it that answers, as an alias of Lambda names one. Like a sandbox of Lambda it sees one
 * event at a time; others wait for their turn.
 */
public final class FunctionProcess implements Invocable, AutoCloseable {
    private final LambdaRuntime runtime;
    private final Surroundings surroundings;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<FunctionVersion> open = new ArrayList<>();
    private int published;
    private boolean closed;
    private volatile FunctionVersion live;

    /**
     * A function without a child yet: the first event starts one.
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
        this.runtime = runtime;
        this.surroundings = new Surroundings(
                data.resolve("functions").resolve(spec.label()).toAbsolutePath(),
                data.resolve("tmp").toAbsolutePath(),
                ChildLog.begin(data.resolve("logs").resolve(spec.label() + ".log")),
                console,
                logListener);
        // What an earlier run left that was killed.
        DeployedCode.remove(surroundings.versions());
        this.live = next(spec);
    }

    private synchronized FunctionVersion next(FunctionSpec spec) {
        if (closed) {
            throw new IllegalStateException("the stack has closed");
        }
        published++;
        var version = new FunctionVersion(spec, published, runtime, surroundings);
        open.add(version);
        return version;
    }

    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return live.invoke(event);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes another version ready beside the one that answers, which is what SnapStart does when a version is
     * published.
     *
     * @return a version for {@link #switchTo} or {@link #withdraw}
     * @throws StartFailure if it does not start
     */
    public FunctionVersion publish(FunctionSpec spec) throws InterruptedException {
        FunctionVersion version = next(spec);
        boolean ready = false;
        try {
            Optional<Failed> failure = version.makeReady();
            if (failure.isPresent()) {
                throw new StartFailure("function " + spec.label() + " does not start: "
                        + failure.get().reason());
            }
            ready = true;
            return version;
        } finally {
            if (!ready) {
                withdraw(version);
            }
        }
    }

    /**
     * Has a published version answer from the next event on, and ends the one before after its last event. An interrupt
     * does not stop it half-way: every event has its time limit.
     *
     * @param version of this function
     */
    public void switchTo(FunctionVersion version) {
        FunctionVersion last;
        turn.lock();
        try {
            last = live;
            live = version;
        } finally {
            turn.unlock();
        }
        withdraw(last);
    }

    /**
     * Ends a version that is not to answer.
     *
     * @param version of this function
     */
    public synchronized void withdraw(FunctionVersion version) {
        open.remove(version);
        version.close();
    }

    /** What answers now, as the template describes it. */
    public FunctionSpec spec() {
        return live.spec();
    }

    /** The number of the version that answers now, from 1. */
    public int version() {
        return live.number();
    }

    /** The child of the version that answers now, while there is one. */
    public Optional<ProcessHandle> child() {
        return live.child();
    }

    /** Ends all children; an event in flight fails. */
    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(FunctionVersion::close);
        open.clear();
    }
}
