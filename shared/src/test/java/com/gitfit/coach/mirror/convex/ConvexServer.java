package com.gitfit.coach.mirror.convex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback interface that answers as it is told, and keeps what it was asked. */
final class ConvexServer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reaction> reactions = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What was asked. */
    record Request(String path, String authorization, String client, String contentType, JsonNode body) {}

    /** Answers one request. */
    interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    ConvexServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next request. */
    ConvexServer answering(int status, String body, Map<String, String> headers) {
        return reacting(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    ConvexServer answering(int status, String body) {
        return answering(status, body, Map.of());
    }

    /** Lets a function return a value. */
    ConvexServer returning(String value) {
        return answering(200, "{\"status\":\"success\",\"value\":" + value + "}");
    }

    /** Hears the next request, and drops the connection. */
    ConvexServer hangingUp() {
        return reacting(HttpExchange::close);
    }

    /** Hears the next request, and says nothing. */
    ConvexServer keepingSilent() {
        return reacting(exchange -> awaitEnd());
    }

    /** Begins an answer to the next request, and never ends it. */
    ConvexServer stoppingHalfWay() {
        return reacting(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"status\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd();
        });
    }

    private ConvexServer reacting(Reaction reaction) {
        synchronized (requests) {
            reactions.add(reaction);
        }
        return this;
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Convex-Client"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                MAPPER.readTree(exchange.getRequestBody()));
        Reaction reaction;
        synchronized (requests) {
            requests.add(request);
            reaction = reactions.remove();
        }
        reaction.to(exchange);
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
