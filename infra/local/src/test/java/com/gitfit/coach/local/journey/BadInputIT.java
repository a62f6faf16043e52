package com.gitfit.coach.local.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send, and some do. */
@ExtendWith(SharedCoach.class)
@Timeout(60)
class BadInputIT {
    private static final String USER = "odd-client";
    private static final String GOOD = Bodies.recommendation(USER, "complete_set");
    private static final Map<String, Integer> STATUS = Map.of(
            "MALFORMED_JSON", 400,
            "PAYLOAD_TOO_LARGE", 413,
            "VALIDATION_FAILED", 422);

    /** Must not come back. */
    private static final String MARK = "zebra";

    private final RunningCoach coach;
    private final String token;

    BadInputIT(RunningCoach coach) {
        this.coach = coach;
        this.token = coach.stack().token(USER);
    }

    private static String weighing(String weight) {
        return GOOD.replace(":135", ":" + weight);
    }

    private static String named(String name) {
        return GOOD.replace("\"Bench Press\"", name);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("NaN", weighing("NaN"), "MALFORMED_JSON"),
                arguments("1e308", weighing("1e308"), "VALIDATION_FAILED"),
                arguments("beyond any double", weighing("1e999"), "VALIDATION_FAILED"),
                arguments("a thousand digits", weighing("9".repeat(1000)), "MALFORMED_JSON"),
                arguments("2,000 deep", "{\"a\":".repeat(2000) + "1" + "}".repeat(2000), "MALFORMED_JSON"),
                arguments("a string of 1 MB", named('"' + MARK.repeat(200_000) + '"'), "PAYLOAD_TOO_LARGE"),
                arguments("a string of 200 KB", named('"' + MARK.repeat(40_000) + '"'), "MALFORMED_JSON"),
                arguments("a duplicate key", GOOD.replaceFirst("\\{", "{\"user_id\":\"zebra\","), "MALFORMED_JSON"),
                arguments("a lone surrogate", named("\"zebra \\ud800\""), "VALIDATION_FAILED"),
                arguments("an escaped control character", named("\"zebra \\u0000\""), "VALIDATION_FAILED"),
                arguments("a raw control character", named("\"zebra \u0001\""), "MALFORMED_JSON"),
                arguments("a text for a number", weighing("\"zebra\""), "VALIDATION_FAILED"),
                arguments("a list for a text", named("[\"zebra\"]"), "VALIDATION_FAILED"),
                arguments("null for a text", named("null"), "VALIDATION_FAILED"),
                arguments("null", "null", "MALFORMED_JSON"),
                arguments("a list", "[]", "MALFORMED_JSON"),
                arguments("nothing", "", "MALFORMED_JSON"),
                arguments("half of it", GOOD.substring(0, 90), "MALFORMED_JSON"),
                arguments("two of it", GOOD + GOOD, "MALFORMED_JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedWithACodeAndWithoutAnEcho(String what, String body, String code) {
        Answer answer = coach.api().post("/recommendation", token, body);

        assertThat(answer.code()).as(what).isEqualTo(code);
        assertThat(answer.status()).as(what).isEqualTo(STATUS.get(code));
        assertSaysNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/event", "/session"})
    void everyRouteWithABodyRefusesTheSame(String path) {
        bodies().forEach(arguments -> {
            Answer answer = coach.api().post(path, token, arguments.get()[1].toString());

            assertThat(answer.status()).as(arguments.get()[0].toString()).isBetween(400, 422);
            assertThat(answer.code()).isNotEmpty();
            assertSaysNothingOfTheInside(answer);
        });
    }

    private static void assertSaysNothingOfTheInside(Answer answer) {
        assertThat(answer.body()).doesNotContain(MARK, "Exception", "com.gitfit", "jackson", "\tat ");
        assertThat(answer.headers()).containsKey("x-request-id");
    }

    @Test
    void aBodyOfJustOver256KilobytesIsTooLarge() {
        String blanks = " ".repeat(256 * 1024 - GOOD.length());

        coach.api().post("/recommendation", token, GOOD + blanks).ok();
        assertThat(coach.api()
                        .post("/recommendation", token, GOOD + blanks + " ")
                        .code())
                .isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = GOOD.replace("Bench", "B\u00e4nk").getBytes(ISO_8859_1);

        Answer answer = coach.api()
                .send(coach.api()
                        .request("/recommendation")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(latin)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/a%00b/profile", "/user/..%2fann/profile", "/user/%ff/profile", "/user/%20/insights"})
    void anOddUserIdIsRefused(String path) {
        Answer answer =
                coach.api().send(coach.api().request("/").uri(uri(path)).header("Authorization", "Bearer " + token));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    /** Resolving would tidy some of these up. */
    private URI uri(String path) {
        return URI.create(coach.stack().uri() + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/user", "/user/ann/profile/more", "/recommendation/"})
    void anUnknownRouteIsRefusedInOurShape(String path) {
        Answer answer = coach.api().send("GET", path, Optional.empty(), Optional.empty());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aWrongMethodIsToldWhichOnesThereAre() {
        Answer answer = coach.api().send("PUT", "/feedback", Optional.empty(), Optional.of("{}"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.headers()).containsEntry("allow", "POST").containsKey("x-request-id");
    }
}
