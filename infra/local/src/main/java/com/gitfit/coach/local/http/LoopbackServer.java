package com.gitfit.coach.local.http;

import com.gitfit.coach.local.process.StartFailure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on 127.0.0.1 with a virtual thread for each request. */
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    static {
        // Read once by the JDK's server: without it every small answer waits 40 ms for the client's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What a server does with a request. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @return the answer; a thrown exception becomes a 500 without a body
         * @throws InterruptedException when the server closes
         */
        HttpAnswer answer(HttpRequest request) throws InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /**
     * Takes a port; clients that connect wait until {@link #serve} is called.
     *
     * @param port 0 for any free one
     * @throws StartFailure if the port is taken
     */
    public static LoopbackServer bind(int port) {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        try {
            return new LoopbackServer(HttpServer.create(address, BACKLOG));
        } catch (BindException e) {
            throw new StartFailure(
                    "port " + port + " cannot be used (" + e.getMessage() + "): choose another with PORT", e);
        } catch (IOException e) {
            throw new StartFailure("no server can listen on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    /** The port, 1–65535. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The server's address, such as {@code http://127.0.0.1:3000}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /**
     * Begins to answer.
     *
     * @param longestBody in bytes; of a longer one the handler sees the first {@code longestBody + 1}
     */
    public void serve(int longestBody, Handler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(handler, request(exchange, longestBody)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private static HttpAnswer answer(Handler handler, HttpRequest request) throws InterruptedException {
        try {
            return handler.answer(request);
        } catch (RuntimeException e) {
            System.getLogger(LoopbackServer.class.getName()).log(System.Logger.Level.ERROR, "request failed", e);
            return HttpAnswer.empty(500);
        }
    }

    private static HttpRequest request(HttpExchange exchange, int longestBody) throws IOException {
        String target = exchange.getRequestURI().toString();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        return new HttpRequest(
                exchange.getRequestMethod(),
                path.startsWith("/") ? path : "/" + path,
                question < 0 ? "" : target.substring(question + 1),
                new Headers(exchange.getRequestHeaders()),
                body(exchange, longestBody));
    }

    /** Reads to the end in any case: a client that is still sending would see its connection reset, not the answer. */
    private static Payload body(HttpExchange exchange, int longestBody) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(longestBody + 1);
            in.transferTo(OutputStream.nullOutputStream());
            return Payload.of(bytes);
        }
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers()
                .values()
                .forEach((name, values) ->
                        values.forEach(value -> exchange.getResponseHeaders().add(name, value)));
        byte[] body = answer.body().bytes();
        boolean bodiless = answer.status() == 204 || answer.status() == 304;
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        if (head && !bodiless) {
            exchange.getResponseHeaders().set("content-length", Integer.toString(body.length));
        }
        boolean silent = head || bodiless || body.length == 0;
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Closes every connection and interrupts every handler. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
