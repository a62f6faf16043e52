package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.process.ChildJvm;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** One child with a function in it and the Runtime API it talks to. */
final class Sandbox implements AutoCloseable {
    /** What Lambda gives a function with SnapStart; one without would have ten seconds, too few for a busy laptop. */
    private static final Duration LONGEST_INIT = Duration.ofSeconds(130);

    /** A grandchild that outlives the child could keep the pipe open. */
    private static final Duration LONGEST_COPY = Duration.ofSeconds(1);

    private final Process process;
    private final RuntimeApi api;
    private final Thread log;

    /**
     * Watches the child: what waits for it fails when it ends.
     *
     * @param log copies what the child prints and ends with it
     */
    Sandbox(Process process, RuntimeApi api, Thread log) {
        this.process = process;
        this.api = api;
        this.log = log;
        ChildJvm.whenEnded(
                process,
                code -> api.fail(Failed.of("Runtime.ExitError", "Runtime exited with error: exit status " + code)));
    }

    /** Waits until the function is ready for its first event, or says why it never will be. */
    Optional<Failed> awaitInit() throws InterruptedException {
        var late = Failed.of("Sandbox.Timedout", "Init timed out after " + seconds(LONGEST_INIT) + " seconds");
        return await(
                api.initialized().completeOnTimeout(Optional.of(late), LONGEST_INIT.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Waits for the answer to one event. A handler that takes too long is ended with its process, as Lambda does.
     *
     * @param timeout of this invocation
     */
    InvocationResult invoke(String event, Duration timeout) throws InterruptedException {
        var late = Failed.of("Sandbox.Timedout", "Task timed out after " + seconds(timeout) + " seconds");
        InvocationResult result =
                await(api.invoke(event, timeout).completeOnTimeout(late, timeout.toMillis(), TimeUnit.MILLISECONDS));
        if (result.equals(late)) {
            ChildJvm.kill(process);
        }
        return result;
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String seconds(Duration duration) {
        return String.format("%.2f", duration.toMillis() / 1000.0);
    }

    /** The child. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the child and returns when it has ended and its log is complete. */
    @Override
    public void close() {
        api.close();
        ChildJvm.end(process);
        try {
            log.join(LONGEST_COPY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
