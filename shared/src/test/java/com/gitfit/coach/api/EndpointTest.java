package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import com.gitfit.coach.telemetry.RecordingTelemetry.Event;
import com.gitfit.coach.telemetry.RecordingTelemetry.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private final RecordingTelemetry telemetry = new RecordingTelemetry();

    @Test
    void anAnswerIsJson() {
        Served served = serve(request -> Map.of("success", true, "said", "💪"));

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers())
                .containsEntry("Content-Type", "application/json; charset=utf-8")
                .doesNotContainKeys("Allow", "Retry-After");
        assertThat(served.json().get("said").textValue()).isEqualTo("💪");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsStatusAndItsCode(ErrorCode code) {
        serve(refusing(code)).assertRefused(code);
    }

    @Test
    void aRefusalNamesTheFieldsThatItIsAbout() {
        Served served = serve(request -> {
            throw CoachException.invalid("context.day_of_week", "must be from 1 to 7");
        });

        assertThat(served.json()).isEqualTo(Json.readObject("""
                        {
                          "success": false,
                          "error": "The request is not valid.",
                          "code": "VALIDATION_FAILED",
                          "details": [{"field": "context.day_of_week", "problem": "must be from 1 to 7"}]
                        }"""));
    }

    @Test
    void aRefusalWithoutDetailsHasNoEmptyList() {
        assertThat(serve(refusing(ErrorCode.FORBIDDEN)).json().has("details")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 422, 503, 500})
    void everyAnswerCarriesTheRequestIdOfTheGateway(int status) {
        assertThat(serve(answering(status)).headers()).containsEntry("X-Request-Id", AnHttpRequest.GATEWAY_REQUEST_ID);
    }

    @Test
    void whereTheGatewayGaveNoneTheRequestIdIsThatOfTheInvocation() {
        Served served = Served.of(AnHttpRequest.get("/health").withoutRequestId(), answering(200), telemetry);

        assertThat(served.headers()).containsEntry("X-Request-Id", ALambda.REQUEST_ID);
    }

    @Test
    void anUnexpectedFailureIsOursAndSaysNothingOfItself() {
        RuntimeException failure = new IllegalStateException("zyzzyva at com.gitfit.coach.Secret");

        Served served = serve(request -> {
            throw failure;
        });

        assertThat(served.assertRefused(ErrorCode.INTERNAL).json()).isEqualTo(Json.readObject("""
                        {"success": false, "error": "Something went wrong on our side.", "code": "INTERNAL"}"""));
        assertThat(telemetry.failures()).contains(new Failure("request_failed", failure));
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFailureOfOurs() {
        serve(request -> new Object()).assertRefused(ErrorCode.INTERNAL);
    }

    @Test
    void aFailureOutsideIsToldToTheOperatorsAndNotToTheCaller() {
        IOException cause = new IOException("zyzzyva: connection reset");

        Served served = serve(request -> {
            throw new CoachException(ErrorCode.STORE_UNAVAILABLE, "The store does not answer.", cause);
        });

        served.assertRefused(ErrorCode.STORE_UNAVAILABLE);
        assertThat(telemetry.failures()).containsExactly(new Failure("outside_failure", cause));
    }

    @Test
    void whatACallerGotWrongIsNoFailureOfOurs() {
        serve(request -> Json.readObject("{"));

        assertThat(telemetry.failures()).isEmpty();
        assertThat(telemetry.events()).containsExactly(new Event("request_refused", Map.of("code", "MALFORMED_JSON")));
    }

    @ParameterizedTest(name = "{0}: {1} refused, {2} failed")
    @CsvSource({"200, 0, 0", "422, 1, 0", "404, 1, 0", "503, 0, 1", "500, 0, 1"})
    void everyRequestIsMeasuredAndItsFiguresHandedOverOnce(int status, int refusals, int failures) {
        serve(answering(status));

        assertThat(telemetry.flushes()).isEqualTo(1);
        assertThat(telemetry.values(Metric.LATENCY)).hasSize(1).allMatch(value -> value >= 0 && value < 60_000);
        assertThat(telemetry.values(Metric.REFUSALS)).hasSize(refusals);
        assertThat(telemetry.values(Metric.FAILURES)).hasSize(failures);
        assertThat(telemetry.values(Metric.FAILED)).containsExactly((double) failures);
    }

    @ParameterizedTest
    @EnumSource
    void whereTheDatabaseIsOutOfReachThatIsCounted(ErrorCode code) {
        serve(refusing(code));

        assertThat(telemetry.values(Metric.STORE_FAILURES)).hasSize(code == ErrorCode.STORE_UNAVAILABLE ? 1 : 0);
    }

    @Test
    void evenWhereTheMachineFailsTheFiguresAreHandedOver() {
        assertThatThrownBy(() -> serve(request -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(telemetry.metrics()).containsExactlyInAnyOrder(Metric.LATENCY, Metric.FAILED);
        assertThat(telemetry.values(Metric.FAILED)).containsExactly(1.0);
    }

    @ParameterizedTest(name = "{0} {1}: Allow {2}")
    @CsvSource({
        "GET, /recommendation, POST",
        "PUT, /user/user-1, DELETE",
        "POST, /user/user-1/profile, GET",
        "POST, /, GET",
    })
    void anotherMethodIsToldWhichOneIsAllowed(String method, String path, String allowed) {
        Served served = Served.of(
                AnHttpRequest.method(method, path),
                request -> {
                    throw Routes.refusal(request.path());
                },
                telemetry);

        assertThat(served.assertRefused(ErrorCode.METHOD_NOT_ALLOWED).headers()).containsEntry("Allow", allowed);
    }

    @ParameterizedTest
    @EnumSource
    void whoShouldTryAgainIsToldWhen(ErrorCode code) {
        boolean passes =
                List.of(ErrorCode.STORE_UNAVAILABLE, ErrorCode.RATE_LIMITED).contains(code);

        assertThat(serve(refusing(code)).headers().get("Retry-After")).isEqualTo(passes ? "1" : null);
    }

    @Test
    void whatIsRefusedInAnotherWayAllowsNothing() {
        assertThat(serve(refusing(ErrorCode.NOT_FOUND)).headers()).doesNotContainKey("Allow");
    }

    @Test
    void aRequestIsReadByItsParts() {
        AnHttpRequest request = AnHttpRequest.get("/user/user-1/export")
                .asking("cursor", "c2Vzc2lvbnM")
                .withHeader("idempotency-key", "key-1");

        Served served = Served.of(request, EndpointTest::parts, telemetry);

        assertThat(served.text())
                .isEqualTo("[\"GET\",\"/user/user-1/export\",\"c2Vzc2lvbnM\",\"key-1\",\"none\",\"none\"]");
    }

    @Test
    void aRequestMayHaveNeitherQueryNorHeaders() {
        Served served = Served.of(AnHttpRequest.get("/"), EndpointTest::parts, telemetry);

        assertThat(served.text()).isEqualTo("[\"GET\",\"/\",\"none\",\"none\",\"none\",\"none\"]");
    }

    private static Object parts(ApiRequest request) {
        return List.of(
                request.method(),
                request.path(),
                request.query("cursor").orElse("none"),
                request.header("idempotency-key").orElse("none"),
                request.query("other").orElse("none"),
                request.header("other").orElse("none"));
    }

    private Served serve(Function<ApiRequest, Object> action) {
        return Served.of(AnHttpRequest.get("/health"), action, telemetry);
    }

    private static Function<ApiRequest, Object> refusing(ErrorCode code) {
        return request -> {
            throw new CoachException(code, "This is refused.");
        };
    }

    private static Function<ApiRequest, Object> answering(int status) {
        return switch (status) {
            case 200 -> request -> Map.of("success", true);
            case 404 -> refusing(ErrorCode.TWEAK_NOT_FOUND);
            case 422 -> refusing(ErrorCode.VALIDATION_FAILED);
            case 503 -> refusing(ErrorCode.ENGINE_DISABLED);
            default ->
                request -> {
                    throw new IllegalStateException("zyzzyva");
                };
        };
    }
}
