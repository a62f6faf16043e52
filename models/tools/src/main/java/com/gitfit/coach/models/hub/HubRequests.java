package com.gitfit.coach.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests to the hub. Redirects are followed here and not by the client, since the token is for the hub alone and what
 * the hub says of a file stands in the redirect to where the file lies.
 */
final class HubRequests implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What the hub says of a file, wherever it then lies. */
    private static final List<String> ABOUT_THE_FILE = List.of("X-Repo-Commit", "X-Linked-Etag", "X-Linked-Size");

    private final HttpClient client;
    private final URI endpoint;
    private final Optional<String> token;
    private final Duration silence;

    /**
     * An answer that is no redirect, or one to another host where that was not to be followed.
     *
     * @param body to be closed
     * @param hub what the hub itself has said on the way: headers of the file by their names
     */
    record Answer(HttpResponse<InputStream> response, InputStream body, Map<String, String> hub) {
        int status() {
            return response.statusCode();
        }

        /** Whether it holds a file from that byte on. */
        boolean isFrom(long byteOfFile) {
            return switch (status()) {
                case 200 -> byteOfFile == 0;
                case 206 -> header("Content-Range").orElse("").startsWith("bytes " + byteOfFile + "-");
                default -> false;
            };
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(hub.get(name))
                    .or(() -> response.headers().firstValue(name));
        }
    }

    /** @param silence after which an answer is given up */
    HubRequests(URI endpoint, Optional<String> token, Duration silence) {
        this.silence = silence;
        this.endpoint = endpoint;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What the hub says of a file, without the file.
     *
     * @throws HubRefused if it does not say it, for good or after many tries
     */
    Answer head(String path, Waits waits) {
        return settled("HEAD", path, 0, waits);
    }

    /**
     * A file, or an answer of the hub's interface.
     *
     * @param from the first byte that is wanted
     * @return an answer of 200, 206 or, if there are no such bytes, 416, whose body the caller has to close
     * @throws HubRefused if there is none, for good or after many tries
     */
    Answer get(String path, long from, Waits waits) {
        return settled("GET", path, from, waits);
    }

    private Answer settled(String method, String path, long from, Waits waits) {
        while (true) {
            try {
                Answer answer = follow(method, path, from);
                if (!isTransient(answer.status())) {
                    return accepted(path, answer);
                }
                answer.body().close();
                waits.failed("the hub answers " + answer.status(), answer.header("Retry-After"));
            } catch (IOException e) {
                waits.failed(e);
            }
        }
    }

    private static boolean isTransient(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private Answer accepted(String path, Answer answer) throws IOException {
        int status = answer.status();
        if (status == 200 || status == 206 || status == 416 || status / 100 == 3) {
            return answer;
        }
        answer.body().close();
        throw new HubRefused(path + ": " + reason(answer));
    }

    private String reason(Answer answer) {
        if (!isHub(answer.response().uri())) {
            return "the server of the file answers " + answer.status();
        }
        return switch (answer.status()) {
            case 401 ->
                token.isPresent()
                        ? "the hub does not accept the token in HF_TOKEN (401)"
                        : "the hub has no such repository, or one that wants a token in HF_TOKEN (401)";
            case 403 -> "the hub forbids it: its licence may have to be accepted on its page first (403)";
            case 404 -> "the hub has no such repository, revision or file (404)";
            default -> "the hub answers " + answer.status();
        };
    }

    private Answer follow(String method, String path, long from) throws IOException {
        Map<String, String> hub = new LinkedHashMap<>();
        URI uri = URI.create(endpoint + path);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = send(method, uri, from);
            if (isHub(uri)) {
                for (String name : ABOUT_THE_FILE) {
                    response.headers().firstValue(name).ifPresent(value -> hub.put(name, value));
                }
            }
            Optional<URI> next = redirect(uri, response);
            if (next.isEmpty() || (method.equals("HEAD") && !isHub(next.get()))) {
                return new Answer(response, new PatientStream(response.body(), silence), hub);
            }
            response.body().close();
            uri = next.get();
        }
        throw new HubRefused(path + ": the hub redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<InputStream> send(String method, URI uri, long from) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(silence).method(method, BodyPublishers.noBody());
        // Lengths and ranges are those of the file itself.
        request.setHeader("Accept-Encoding", "identity");
        if (from > 0) {
            request.setHeader("Range", "bytes=" + from + "-");
        }
        if (isHub(uri)) {
            token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubRefused("interrupted", e);
        }
    }

    private static Optional<URI> redirect(URI uri, HttpResponse<?> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                response.headers().firstValue("Location").map(location -> checked(uri, resolved(uri, location)));
            default -> Optional.empty();
        };
    }

    /** What the JDK says of an unusable address repeats all of it, and it may be a signed one. */
    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI checked(URI from, Optional<URI> target) {
        URI to = target.filter(uri -> uri.getHost() != null && SCHEMES.contains(uri.getScheme()))
                .orElseThrow(() -> new HubRefused("the hub redirects to what is no address of the web"));
        if (from.getScheme().equals("https") && !to.getScheme().equals("https")) {
            throw new HubRefused(
                    "the hub redirects to " + to.getScheme() + "://" + to.getHost() + ", which is not safe");
        }
        return to;
    }

    private boolean isHub(URI uri) {
        return endpoint.getScheme().equals(uri.getScheme())
                && endpoint.getHost().equals(uri.getHost())
                && endpoint.getPort() == uri.getPort();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
