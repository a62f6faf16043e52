package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.journey.Requests.Request;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in. Whoever does not changes nothing. */
@ExtendWith(SharedCoach.class)
@Timeout(60)
class TokensIT {
    private static final String OUR_PAGE = "http://localhost:5173";

    private final RunningCoach coach;
    private final Lifter lifter;
    private final StoredItems items;
    private Object before = "";

    TokensIT(RunningCoach coach) {
        this.coach = coach;
        this.lifter = coach.newLifter();
        this.items = coach.items();
    }

    @BeforeEach
    void train() {
        lifter.train(Bodies.EASY);
        lifter.logs("monday").ok();
    }

    @AfterEach
    void close() {
        items.close();
    }

    private Iterable<Request> requests() {
        Iterable<Request> requests = Requests.of(lifter);
        before = items.all();
        return requests;
    }

    private void assertNothingChanged() {
        assertThat(items.all()).isEqualTo(before);
    }

    private static void assertRefusedByTheGateway(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.body()).as(what).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(answer.headers()).as(what).containsKeys("apigw-requestid", "www-authenticate");
        assertThat(answer.headers()).as(what).doesNotContainKey("x-request-id");
    }

    @Test
    void withoutATokenTheGatewayRefuses() {
        for (Request request : requests()) {
            assertRefusedByTheGateway(request.send(coach.api(), Optional.empty()), request.toString());
        }
        assertNothingChanged();
    }

    @Test
    void withABadTokenTheGatewayRefuses() {
        Iterable<Request> requests = requests();
        new Tokens(coach.stack(), lifter.id()).bad().forEach((wrong, token) -> {
            for (Request request : requests) {
                assertRefusedByTheGateway(
                        request.send(coach.api(), Optional.of(token)), wrong + " token on " + request);
            }
        });
        assertNothingChanged();
    }

    @Test
    void withATokenOfSomebodyElseTheCoachRefuses() {
        Lifter other = coach.newLifter();
        for (Request request : requests()) {
            Answer answer = request.send(coach.api(), Optional.of(other.token()));

            assertThat(answer.status()).as(request.toString()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
            assertThat(answer.at("/success").asBoolean(true)).isFalse();
            assertThat(answer.headers()).containsKey("x-request-id");
            assertThat(answer.body()).doesNotContain(lifter.id(), other.id());
        }
        assertNothingChanged();
    }

    @Test
    void anAdministratorMayActForAnybody() {
        String token = coach.stack().issuer().token("admin", "openid coach:admin", Duration.ofMinutes(5));

        coach.api().get("/user/" + lifter.id() + "/profile", token).ok();
    }

    @Test
    void aPreflightNeedsNoToken() {
        for (String path : new String[] {"/feedback", "/user/ann/profile"}) {
            Answer preflight = preflight(path, OUR_PAGE);

            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.headers()).containsEntry("access-control-allow-origin", OUR_PAGE);
            assertThat(preflight.headers().get("access-control-allow-headers"))
                    .contains("authorization", "content-type", "idempotency-key");
        }
    }

    @Test
    void aForeignOriginIsToldNothing() {
        for (Answer answer : new Answer[] {
            preflight("/feedback", "https://evil.example"),
            coach.api().send(coach.api().request("/health").header("Origin", "https://evil.example")),
            coach.api().send(coach.api().request("/user/ann/profile").header("Origin", "null"))
        }) {
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void ourPageMayReadAlsoARefusal() {
        Answer answer =
                coach.api().send(coach.api().request("/user/ann/profile").header("Origin", OUR_PAGE));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("access-control-allow-origin", OUR_PAGE);
    }

    private Answer preflight(String path, String origin) {
        return coach.api()
                .send(coach.api()
                        .request(path)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type"));
    }
}
