package com.gitfit.coach.local.journey;

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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The network between the functions and DynamoDB: it counts the calls, and loses some when told to. */
final class DynamoDbProxy implements AutoCloseable {
    private static final int LONGEST_CALL = 16 * 1024 * 1024;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final LoopbackServer server = LoopbackServer.bind(0);
    private final HttpClient client = Api.newClient();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    /** Where the functions find it. */
    URI uri() {
        return server.uri();
    }

    /** @param dynamoDb where calls go */
    void serve(Supplier<URI> dynamoDb) {
        server.serve(LONGEST_CALL, request -> {
            String target = request.headers().joined("x-amz-target").orElse("");
            String operation = target.substring(target.indexOf('.') + 1);
            calls.add(operation);
            return fault.meet(operation, () -> forward(request, dynamoDb.get()));
        });
    }

    /** Has calls meet a fault until further notice. */
    void meet(Fault next) {
        fault = next;
    }

    /** The operations that something calls, in order. */
    List<String> callsOf(Runnable something) {
        calls.clear();
        something.run();
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
