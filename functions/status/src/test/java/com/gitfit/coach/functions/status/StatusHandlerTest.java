package com.gitfit.coach.functions.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.contract.ApiContract;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.runtime.Version;
import com.gitfit.coach.telemetry.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusHandlerTest {
    private static final Call HEALTH = Call.of("status-health-get.json");
    private static final Call ROOT = Call.of("status-root-get.json");
    private static final Call UNKNOWN_ROUTE = Call.of("status-unknown-route-get.json");
    private static final Call WRONG_METHOD = Call.of("status-wrong-method-get.json");

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(StatusHandler::new);

    @ParameterizedTest
    @CsvSource({
        "true, true, true, healthy",
        "true, false, true, healthy",
        "true, true, false, degraded",
        "true, false, false, degraded",
        "false, true, true, healthy",
        "false, true, false, healthy",
        "false, false, true, degraded",
        "false, false, false, degraded"
    })
    void itIsDegradedIfTheModelIsMissingOrNothingMayAnswer(
            String engine, String fallback, boolean withModel, String status) {
        coach.with("AI_ENGINE_ENABLED", engine).with("FALLBACK_MODE_ENABLED", fallback);
        if (withModel) {
            coach.with(new FavouringModel(Lever.MODIFY_REST, 1));
        }

        Reply reply = coach.client(StatusHandler::new).send(HEALTH).isSuccess();

        assertThat(reply.text("/status")).isEqualTo(status);
        assertThat(reply.at("/model_available").booleanValue()).isEqualTo(withModel);
        assertThat(reply.text("/model_version")).isEqualTo(withModel ? FavouringModel.VERSION : "none");
        assertThat(reply.at("/ranking_weight").isMissingNode()).isNotEqualTo(withModel);
        assertThat(reply.at("/ranking_weight").doubleValue()).isEqualTo(withModel ? 1 : 0);
        assertThat(reply.at("/fallback_enabled").booleanValue()).isEqualTo(Boolean.parseBoolean(fallback));
    }

    @ParameterizedTest
    @CsvSource({"'', off", "https://happy-animal-123.convex.cloud, on"})
    void healthSaysWhetherTheTablesAreMirrored(String address, String mirror) {
        coach.with("CONVEX_URL", address);

        assertThat(coach.client(StatusHandler::new).send(HEALTH).isSuccess().text("/mirror"))
                .isEqualTo(mirror);
    }

    @Test
    void healthNamesTheVersionOfTheBuild() {
        assertThat(client.send(HEALTH).text("/version"))
                .isEqualTo(Version.CURRENT)
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void theRootNamesEveryRouteOfTheContract() {
        Reply reply = client.send(ROOT).isSuccess();

        assertThat(reply.texts("/endpoints")).containsExactlyInAnyOrderElementsOf(routesOfTheContract());
        assertThat(reply.text("/message")).isNotBlank();
        assertThat(reply.text("/version")).isEqualTo(Version.CURRENT);
    }

    @Test
    void anUnknownRouteIsNotFound() {
        client.send(UNKNOWN_ROUTE).isRefusal(404, "NOT_FOUND");
    }

    @Test
    void anotherMethodOfAKnownPathIsToldWhichOneToUse() {
        Reply reply = client.send(WRONG_METHOD).isRefusal(405, "METHOD_NOT_ALLOWED");

        assertThat(reply.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /,                       GET",
        "HEAD,   /health,                 GET",
        "TRACE,  /health,                 GET",
        "BREW,   /health,                 GET",
        "DELETE, /feedback,               POST",
        "GET,    /event,                  POST",
        "PATCH,  /session,                POST",
        "POST,   /user/someone/insights,  GET",
        "POST,   /user/a@b:c/profile,     GET",
        "DELETE, /user/someone/export,    GET",
        "GET,    /user/someone,           DELETE"
    })
    void everyPathKnowsItsMethods(String method, String path, String allowed) {
        Reply reply = client.send(WRONG_METHOD.to(method, path)).isRefusal(405, "METHOD_NOT_ALLOWED");

        assertThat(reply.header("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recommendations",
                "/recommendation/",
                "/HEALTH",
                "//",
                "/user",
                "/user/",
                "/user//profile",
                "/user/someone/profile/more",
                "/dev/token",
                "/user/\\E.*\\Q/profile/x",
                "/%2e%2e/health"
            })
    void nothingIsServedBesideTheRoutes(String path) {
        client.send(UNKNOWN_ROUTE.to("GET", path)).isRefusal(404, "NOT_FOUND");
    }

    @Test
    void noTokenIsNeededAndTheStoreIsLeftAlone() {
        client.send(HEALTH);
        client.send(ROOT);
        client.send(UNKNOWN_ROUTE);

        assertThat(coach.store().takeCalls()).isZero();
    }

    @Test
    void everyRequestIsMeasuredAndEveryRefusalCounted() {
        client.send(HEALTH);
        client.send(UNKNOWN_ROUTE);

        assertThat(coach.telemetry().values(Metric.LATENCY)).hasSize(2).allMatch(milliseconds -> milliseconds >= 0);
        assertThat(coach.telemetry().values(Metric.REFUSALS)).containsExactly(1.0);
        assertThat(coach.telemetry().values(Metric.FAILURES)).isEmpty();
        assertThat(coach.telemetry().flushes()).isEqualTo(2);
    }

    private static List<String> routesOfTheContract() {
        List<String> routes = new ArrayList<>();
        ApiContract.coach()
                .document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }
}
