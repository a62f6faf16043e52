package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.contract.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The API over HTTP. Every answer is held against the contract.
 *
 * @param base where it answers
 * @param client may be shared
 */
record Api(URI base, HttpClient client) {
    private static final Pattern NAMED = Pattern.compile(
            "/(recommendation|feedback|event|session|health)?|/user/[^/]+(/(profile|insights|export))?");

    /** A client for any number of {@code Api}s. */
    static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    Answer get(String path, String token) {
        return send("GET", path, Optional.of(token), Optional.empty());
    }

    Answer post(String path, String token, String body) {
        return send("POST", path, Optional.of(token), Optional.of(body));
    }

    Answer delete(String path, String token) {
        return send("DELETE", path, Optional.of(token), Optional.empty());
    }

    Answer send(String method, String path, Optional<String> token, Optional<String> body) {
        HttpRequest.Builder request = request(path)
                .method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()))
                .header("Content-Type", "application/json");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        Answer answer = send(request);
        holdAgainstContract(method, path.replaceFirst("\\?.*", ""), answer);
        return answer;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    /** Sends what the contract says nothing of, such as a preflight. */
    Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void holdAgainstContract(String method, String path, Answer answer) {
        boolean otherRoute = !NAMED.matcher(path).matches() || answer.status() == 405;
        assertThat(ApiContract.coach()
                        .problemsOfAnswer(
                                otherRoute ? "GET" : method,
                                otherRoute ? "/no-such-route" : path,
                                answer.status(),
                                answer.headers(),
                                answer.body()))
                .as("%s %s answered %d %s", method, path, answer.status(), answer.body())
                .isEmpty();
    }
}
