package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.HttpApi;
import com.gitfit.coach.local.template.JwtAuthorizer;
import com.gitfit.coach.local.template.Route;
import com.gitfit.coach.local.template.Throttle;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final Gateway gateway = new Gateway(
            new HttpApi(
                    "Api",
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("GET /limited", new Throttle(0.001, 2))),
            List.of(
                    route("Echo", "/echo"),
                    route("Echo", "/limited"),
                    new Route(
                            "Echo",
                            "GET",
                            "/closed",
                            Optional.of(new JwtAuthorizer("https://issuer.example", List.of("us")))),
                    route("Failing", "/failing"),
                    route("Throwing", "/throwing"),
                    route("Garbled", "/garbled"),
                    route("Slow", "/slow")),
            Map.<String, Invocable>of(
                    "Echo", this::echo,
                    "Failing", event -> new Failed("Sandbox.Timedout", "{}"),
                    "Throwing",
                            event -> {
                                throw new IllegalStateException("as the test wants");
                            },
                    "Garbled", event -> new Returned("{\"statusCode\":\"?\"}"),
                    "Slow",
                            event -> {
                                new CountDownLatch(1).await();
                                return new Returned("{}");
                            }),
            new JWKSet(),
            Clock.systemUTC(),
            Duration.ofMillis(200));

    @AfterEach
    void close() {
        gateway.close();
    }

    private static Route route(String function, String path) {
        return new Route(function, "GET", path, Optional.empty());
    }

    private Returned echo(String event) {
        calls.incrementAndGet();
        return new Returned(event);
    }

    private HttpAnswer get(String path) throws InterruptedException {
        return gateway.answer(new HttpRequest("GET", path, "", Headers.NONE, Payload.EMPTY));
    }

    private void assertRefused(HttpAnswer answer, int status, String message) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().text()).contains("{\"message\":\"" + message + "\"}");
        assertThat(answer.headers().joined("content-type")).contains("application/json");
        assertThat(answer.headers().joined("apigw-requestid").orElseThrow()).matches("[A-Za-z0-9_-]{15}=");
    }

    @Test
    void aRequestGoesToItsFunctionUnderOneId() throws Exception {
        HttpAnswer answer = get("/echo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text().orElseThrow())
                .contains("\"requestId\":\""
                        + answer.headers().joined("apigw-requestid").orElseThrow() + "\"");
    }

    @Test
    void withoutATokenAClosedRouteAsksForOneAndNoFunctionIsCalled() throws Exception {
        HttpAnswer answer = get("/closed");

        assertRefused(answer, 401, "Unauthorized");
        assertThat(answer.headers().joined("www-authenticate")).contains("Bearer");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aRouteTakesNoMoreThanItsLimit() throws Exception {
        get("/limited");
        get("/limited");

        assertRefused(get("/limited"), 429, "Too Many Requests");
        assertThat(get("/echo").status()).isEqualTo(200);
    }

    @Test
    void aFunctionThatFailsInAnyWayIsAnInternalServerError() throws Exception {
        for (String path : List.of("/failing", "/throwing", "/garbled")) {
            assertRefused(get(path), 500, "Internal Server Error");
        }
    }

    @Test
    void aFunctionThatTakesTooLongIsNotWaitedFor() throws Exception {
        assertRefused(get("/slow"), 503, "Service Unavailable");
    }

    @Test
    void anUnknownRouteIsNotFound() throws Exception {
        assertRefused(get("/nowhere"), 404, "Not Found");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        var body = Payload.of(new byte[Gateway.LONGEST_BODY + 1]);

        assertRefused(
                gateway.answer(new HttpRequest("GET", "/echo", "", Headers.NONE, body)),
                413,
                "Request Entity Too Large");
        assertThat(calls).hasValue(0);
    }
}
