package com.gitfit.coach.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A service of AWS on the loopback interface that answers as it is told. While it is open, clients that look into the
 * environment find it.
 */
public final class AwsServer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final Map<String, String> environment;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    /**
     * What was asked.
     *
     * @param target as in {@code AmazonSSM.GetParameter}
     */
    public record Request(String target, JsonNode body) {}

    private record Answer(int status, String body) {}

    /** @param endpointProperty in which the SDK looks for the address of the service */
    public AwsServer(String endpointProperty) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        environment = Map.of(
                "aws.region",
                "eu-central-1",
                "aws.accessKeyId",
                "test",
                "aws.secretAccessKey",
                "test",
                endpointProperty,
                "http://127.0.0.1:" + server.getAddress().getPort());
        environment.forEach(System::setProperty);
    }

    /** Answers the next request. */
    public synchronized AwsServer answering(String body) {
        return answering(200, body);
    }

    public synchronized AwsServer answering(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestHeaders().getFirst("X-Amz-Target"), MAPPER.readTree(exchange.getRequestBody())));
        Answer answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        environment.keySet().forEach(System::clearProperty);
        server.stop(0);
    }
}
