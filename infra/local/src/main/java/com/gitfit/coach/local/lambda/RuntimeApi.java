package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Lambda Runtime API, version 2018-06-01, for one sandbox: the runtime client in the child asks here for its next
 * event and brings its answers here.
 */
public final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final int LONGEST_ANSWER = 6 * 1024 * 1024 + 1024;

    private record Invocation(String id, String event, Duration timeout, CompletableFuture<InvocationResult> result) {}

    private final LoopbackServer server;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<Failed>> initialized = new CompletableFuture<>();
    private final String functionArn;
    private volatile Optional<Failed> ended = Optional.empty();

    /**
     * Answers from now on.
     *
     * @param port 0 for any free one
     */
    public RuntimeApi(String functionName, int port) {
        server = LoopbackServer.bind(port);
        functionArn = "arn:aws:lambda:eu-west-1:000000000000:function:" + functionName;
        server.serve(LONGEST_ANSWER, this::answer);
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} must say. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    /** Done when the function asks for its first event, or with the failure that kept it from doing so. */
    public CompletableFuture<Optional<Failed>> initialized() {
        return initialized;
    }

    /**
     * Hands the child an event as soon as it asks for one.
     *
     * @param timeout told to the handler as its deadline; keeping it is up to the caller
     */
    public CompletableFuture<InvocationResult> invoke(String event, Duration timeout) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, timeout, new CompletableFuture<>());
        running.put(invocation.id(), invocation);
        waiting.add(invocation);
        ended.ifPresent(invocation.result()::complete);
        return invocation.result();
    }

    /** Ends everything that waits for the child, now or later, because it has ended. */
    void fail(Failed failure) {
        ended = Optional.of(failure);
        initialized.complete(Optional.of(failure));
        running.values().forEach(invocation -> invocation.result().complete(failure));
    }

    private HttpAnswer answer(HttpRequest request) throws InterruptedException {
        if (!request.path().startsWith(ROOT)) {
            return HttpAnswer.empty(404);
        }
        String path = request.path().substring(ROOT.length());
        return switch (path) {
            case "invocation/next" -> next();
            case "restore/next" -> HttpAnswer.json(200, "{}");
            case "init/error", "restore/error" -> failInit(request);
            default -> result(path.split("/", -1), request);
        };
    }

    private HttpAnswer next() throws InterruptedException {
        initialized.complete(Optional.empty());
        Invocation invocation = waiting.take();
        return HttpAnswer.json(200, invocation.event())
                .with("Lambda-Runtime-Aws-Request-Id", invocation.id())
                .with("Lambda-Runtime-Deadline-Ms", Long.toString(deadline(invocation)))
                .with("Lambda-Runtime-Invoked-Function-Arn", functionArn)
                .with("Lambda-Runtime-Trace-Id", trace(invocation));
    }

    private static long deadline(Invocation invocation) {
        return Instant.now().plus(invocation.timeout()).toEpochMilli();
    }

    private static String trace(Invocation invocation) {
        String seconds = Long.toHexString(Instant.now().getEpochSecond());
        return "Root=1-" + seconds + "-" + invocation.id().replace("-", "").substring(0, 24) + ";Sampled=0";
    }

    private HttpAnswer failInit(HttpRequest request) {
        initialized.complete(Optional.of(failure(request)));
        return accepted();
    }

    private HttpAnswer result(String[] path, HttpRequest request) {
        boolean known = path.length == 3 && path[0].equals("invocation");
        Optional<Invocation> invocation = known ? Optional.ofNullable(running.remove(path[1])) : Optional.empty();
        if (invocation.isEmpty()) {
            return HttpAnswer.json(400, "{\"errorType\":\"InvalidRequestID\"}");
        }
        invocation.get().result().complete(outcome(path[2], request));
        return accepted();
    }

    private static InvocationResult outcome(String kind, HttpRequest request) {
        if (kind.equals("error")) {
            return failure(request);
        }
        if (request.body().size() > LONGEST_ANSWER) {
            return Failed.of("Function.ResponseSizeTooLarge", "Response payload size exceeded maximum allowed");
        }
        return new Returned(text(request));
    }

    private static Failed failure(HttpRequest request) {
        String type =
                request.headers().joined("Lambda-Runtime-Function-Error-Type").orElse("Runtime.Unknown");
        return new Failed(type, text(request));
    }

    private static String text(HttpRequest request) {
        return request.body().text().orElse("");
    }

    private static HttpAnswer accepted() {
        return HttpAnswer.json(202, "{\"status\":\"OK\"}");
    }

    /** The child ends itself when its Runtime API goes away. */
    @Override
    public void close() {
        server.close();
    }
}
