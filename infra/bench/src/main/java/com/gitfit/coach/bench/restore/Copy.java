package com.gitfit.coach.bench.restore;

import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.lambda.RuntimeApi;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A running function, started or restored, with the Runtime API that it talks to. */
public final class Copy implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final ProcessHandle process;
    private final RuntimeApi api;
    private final Duration timeout;

    Copy(ProcessHandle process, RuntimeApi api, Duration timeout) {
        this.process = process;
        this.api = api;
        this.timeout = timeout;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process;
    }

    /**
     * Hands it an event, as soon as it asks for one, and waits for the answer.
     *
     * @return JSON
     * @throws IllegalStateException if it fails or ends
     */
    public String answer(String event) throws InterruptedException {
        CompletableFuture<InvocationResult> ended = process.onExit().thenApply(handle -> {
            throw new IllegalStateException("the function ended");
        });
        CompletableFuture<InvocationResult> answer =
                api.invoke(event, timeout).applyToEither(ended, Function.identity());
        try {
            return switch (answer.get(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)) {
                case Returned returned -> returned.payload();
                case Failed failed -> throw new IllegalStateException(failed.reason());
            };
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer of the function", e);
        }
    }

    /** Ends it without asking, as Lambda ends a sandbox. */
    @Override
    public void close() {
        api.close();
        process.destroyForcibly();
        process.onExit().join();
    }
}
