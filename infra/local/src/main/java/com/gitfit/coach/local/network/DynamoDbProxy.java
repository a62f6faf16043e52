package com.gitfit.coach.local.network;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The network between the functions and DynamoDB: it counts the calls, and loses or refuses some when told to. */
public final class DynamoDbProxy implements AutoCloseable {
    private static final int LONGEST_CALL = 16 * 1024 * 1024;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final LoopbackServer server = LoopbackServer.bind(0);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile Optional<Queue<String>> listener = Optional.empty();
    private volatile Fault fault = Fault.NONE;

    /** Where the functions find it. */
    public URI uri() {
        return server.uri();
    }

    /** @param dynamoDb where calls go */
    public void serve(Supplier<URI> dynamoDb) {
        server.serve(LONGEST_CALL, request -> {
            String target = request.headers().joined("x-amz-target").orElse("");
            String operation = target.substring(target.indexOf('.') + 1);
            counts.computeIfAbsent(operation, first -> new LongAdder()).increment();
            listener.ifPresent(calls -> calls.add(operation));
            return fault.meet(operation, () -> forward(request, dynamoDb.get()));
        });
    }

    /** Has calls meet a fault until further notice. */
    public void meet(Fault next) {
        fault = next;
    }

    /** How often each operation was called since the start, whatever became of the calls. */
    public Map<String, Long> counts() {
        var counted = new TreeMap<String, Long>();
        counts.forEach((operation, calls) -> counted.put(operation, calls.sum()));
        return counted;
    }

    /** The operations that something calls, in order; one something at a time. */
    public List<String> callsOf(Runnable something) {
        var calls = new ConcurrentLinkedQueue<String>();
        listener = Optional.of(calls);
        try {
            something.run();
        } finally {
            listener = Optional.empty();
        }
        return List.copyOf(calls);
    }

    private HttpAnswer forward(HttpRequest request, URI dynamoDb) throws InterruptedException {
        var forwarded = java.net.http.HttpRequest.newBuilder(dynamoDb)
                .method(
                        request.method(),
                        BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().values().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> forwarded.header(name, value));
            }
        });
        try {
            return answer(client.send(forwarded.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the checksum, which the SDK checks. */
    private static HttpAnswer answer(HttpResponse<String> response) {
        HttpAnswer answer = HttpAnswer.json(response.statusCode(), response.body());
        return response.headers()
                .firstValue("x-amz-crc32")
                .map(checksum -> answer.with("x-amz-crc32", checksum))
                .orElse(answer);
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
