package com.gitfit.coach.models.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small server that speaks the hub's protocol, and another beside it where the large files lie: revisions that are
 * resolved to commits, redirects to that other host, checksums and lengths in headers, ranges.
 */
public final class AHub implements AutoCloseable {
    public static final String REPOSITORY = "lifters/tiny-gpt2";
    static final String OLD_NAME = "tiny-gpt2";
    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    /** A question, to the hub or to the host of the large files. */
    record Asked(String host, String method, String path, Optional<String> authorization, Optional<String> range) {}

    /** What goes wrong. */
    interface Fault {
        /** @return whether it has answered, so that nothing more is to be done */
        boolean strike(HttpExchange exchange, Asked asked) throws IOException, InterruptedException;
    }

    private final HttpServer hub;
    private final HttpServer storage;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Optional<String> token = Optional.empty();
    private volatile Fault fault = (exchange, question) -> false;

    /** Starts both. */
    public AHub() throws IOException {
        hub = start("hub", this::answerAsHub);
        storage = start("storage", this::answerAsStorage);
        files.put("config.json", "{\"model_type\": \"gpt2\"}\n".getBytes(StandardCharsets.UTF_8));
        files.put("tokenizer.json", "{\"version\": \"1.0\"}\n".getBytes(StandardCharsets.UTF_8));
        byte[] weights = new byte[300_000];
        new SplittableRandom(7).nextBytes(weights);
        files.put("model.safetensors", weights);
        files.put("pytorch_model.bin", new byte[10]);
    }

    private interface Answering {
        void answer(HttpExchange exchange, Asked asked) throws IOException;
    }

    private HttpServer start(String host, Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                Asked question = new Asked(
                        host,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")));
                asked.add(question);
                if (!fault.strike(exchange, question)) {
                    answering.answer(exchange, question);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    /** Of the hub. */
    public URI uri() {
        return uri(hub);
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it has under a name. */
    public byte[] file(String name) {
        return files.get(name);
    }

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    void remove(String name) {
        files.remove(name);
    }

    /** From now on only whoever has the token is told anything. */
    void close(String secret) {
        token = Optional.of(secret);
    }

    void strike(Fault other) {
        fault = other;
    }

    /** Everything that was asked for so far. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answerAsHub(HttpExchange exchange, Asked question) throws IOException {
        if (!question.authorization().equals(token.map(secret -> "Bearer " + secret))) {
            boolean isUnknown = question.authorization().isEmpty();
            exchange.getResponseHeaders().set("X-Error-Code", isUnknown ? "RepoNotFound" : "InvalidToken");
            refuse(exchange, 401, "Invalid username or password.");
        } else if (question.path().startsWith("/api/models/" + OLD_NAME + "/")
                || question.path().startsWith("/" + OLD_NAME + "/")) {
            redirect(exchange, 307, question.path().replaceFirst(OLD_NAME, REPOSITORY));
        } else if (question.path().equals("/api/models/" + REPOSITORY + "/revision/main")
                || question.path().equals("/api/models/" + REPOSITORY + "/revision/refs%2Fpr%2F1")) {
            say(exchange, info());
        } else if (question.path().startsWith("/" + REPOSITORY + "/resolve/" + COMMIT + "/")) {
            resolve(exchange, question.path().substring(question.path().lastIndexOf('/') + 1));
        } else if (question.path().startsWith("/api/resolve-cache/")) {
            String name = question.path().substring(question.path().lastIndexOf('/') + 1);
            exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
            exchange.getResponseHeaders().set("ETag", "\"" + blob(files.get(name)) + "\"");
            content(exchange, question, files.get(name));
        } else {
            exchange.getResponseHeaders().set("X-Error-Code", "RevisionNotFound");
            refuse(exchange, 404, "Invalid rev id");
        }
    }

    private byte[] info() {
        String siblings = files.keySet().stream()
                .map(name -> "{\"rfilename\":\"" + name + "\"}")
                .collect(Collectors.joining(","));
        return ("{\"id\":\"" + REPOSITORY + "\",\"sha\":\"" + COMMIT + "\",\"siblings\":[" + siblings + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Large files lie elsewhere; small ones in a cache of the hub's own. */
    private void resolve(HttpExchange exchange, String name) throws IOException {
        byte[] content = files.get(name);
        exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
        if (content == null) {
            exchange.getResponseHeaders().set("X-Error-Code", "EntryNotFound");
            refuse(exchange, 404, "Entry not found");
        } else if (name.endsWith(".json")) {
            exchange.getResponseHeaders().set("X-Linked-Size", Integer.toString(content.length));
            redirect(exchange, 307, "/api/resolve-cache/models/" + REPOSITORY + "/" + COMMIT + "/" + name);
        } else {
            exchange.getResponseHeaders().set("X-Linked-Size", Integer.toString(content.length));
            exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + sha("SHA-256", content) + "\"");
            exchange.getResponseHeaders().set("ETag", "\"" + blob("pointer".getBytes(StandardCharsets.UTF_8)) + "\"");
            redirect(exchange, 302, uri(storage) + "/repos/" + name + "?signature=once");
        }
    }

    private void answerAsStorage(HttpExchange exchange, Asked question) throws IOException {
        byte[] content = files.get(question.path().substring(question.path().lastIndexOf('/') + 1));
        exchange.getResponseHeaders().set("ETag", "\"" + "e".repeat(32) + "\"");
        content(exchange, question, content);
    }

    /** The right answer, or its beginning. */
    void content(HttpExchange exchange, Asked question, byte[] content) throws IOException {
        Matcher range = RANGE.matcher(question.range().orElse(""));
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        if (from > 0 && from >= content.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            refuse(exchange, 416, "Range Not Satisfiable");
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        body(exchange, question, from > 0 ? 206 : 200, Arrays.copyOfRange(content, from, content.length));
    }

    private static void body(HttpExchange exchange, Asked question, int status, byte[] body) throws IOException {
        if (question.method().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void say(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(status, -1);
    }

    /** The hub's own kind of error. */
    static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getResponseHeaders().set("X-Error-Message", message);
        byte[] body = ("{\"error\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The name that Git gives to a file. */
    private static String blob(byte[] content) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        blob.writeBytes(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        blob.writeBytes(content);
        return sha("SHA-1", blob.toByteArray());
    }

    static String sha(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hub.stop(0);
        storage.stop(0);
        threads.shutdownNow();
    }
}
