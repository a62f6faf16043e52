package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.template.Cors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CorsFilterTest {
    private static final String ORIGIN = "http://localhost:5173";
    private static final HttpAnswer OF_THE_FUNCTION =
            HttpAnswer.json(401, "{}").with("Access-Control-Allow-Origin", "*").with("x-request-id", "1");

    private static CorsFilter filter(boolean credentials, String... origins) {
        var cors = new Cors(
                List.of(origins),
                List.of("GET", "POST"),
                List.of("content-type", "authorization"),
                List.of("x-request-id"),
                OptionalInt.of(600),
                credentials);
        return new CorsFilter(Optional.of(cors), request -> OF_THE_FUNCTION);
    }

    private static HttpRequest request(String method, Headers headers) {
        return new HttpRequest(method, "/feedback", "", headers, Payload.EMPTY);
    }

    private static HttpRequest preflight(String origin) {
        return request("OPTIONS", Headers.of("Origin", origin).with("Access-Control-Request-Method", "POST"));
    }

    @Test
    void aPreflightIsAnsweredWithoutAskingAnyone() throws Exception {
        HttpAnswer answer = filter(true, ORIGIN).answer(preflight(ORIGIN));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().values())
                .isEqualTo(Map.of(
                        "access-control-allow-origin", List.of(ORIGIN),
                        "access-control-allow-methods", List.of("GET,POST"),
                        "access-control-allow-headers", List.of("content-type,authorization"),
                        "access-control-allow-credentials", List.of("true"),
                        "access-control-max-age", List.of("600"),
                        "vary", List.of("Origin")));
    }

    @Test
    void aForeignPreflightGetsNothing() throws Exception {
        assertThat(filter(true, ORIGIN).answer(preflight("https://evil.example")))
                .isEqualTo(HttpAnswer.empty(204));
    }

    @Test
    void anAnswerIsMarkedForAnAllowedOriginWhateverItIs() throws Exception {
        HttpAnswer answer = filter(false, ORIGIN).answer(request("POST", Headers.of("Origin", ORIGIN)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().values())
                .isEqualTo(Map.of(
                        "content-type", List.of("application/json"),
                        "x-request-id", List.of("1"),
                        "access-control-allow-origin", List.of(ORIGIN),
                        "access-control-expose-headers", List.of("x-request-id"),
                        "vary", List.of("Origin")));
    }

    @Test
    void whatAFunctionSaysOfOriginsDoesNotCount() throws Exception {
        for (Headers headers : List.of(Headers.NONE, Headers.of("Origin", "https://evil.example"))) {
            HttpAnswer answer = filter(true, ORIGIN).answer(request("POST", headers));
            assertThat(answer.headers().values().keySet()).containsExactlyInAnyOrder("content-type", "x-request-id");
        }
    }

    @Test
    void aStarAllowsEveryOriginAndNamesNone() throws Exception {
        assertThat(filter(false, "*")
                        .answer(request("POST", Headers.of("Origin", "https://any.example")))
                        .headers()
                        .joined("access-control-allow-origin"))
                .contains("*");
    }

    @Test
    void withoutCorsInTheTemplateNothingChanges() throws Exception {
        var filter = new CorsFilter(Optional.empty(), request -> OF_THE_FUNCTION);

        assertThat(filter.answer(preflight(ORIGIN))).isSameAs(OF_THE_FUNCTION);
    }
}
