package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every route that takes a body. */
public interface BodyContract extends OwnershipContract {
    int MOST_BYTES = 256 * 1024;

    /** Bodies that are not one JSON object within bounds. */
    static String[] malformed() {
        return new String[] {
            "",
            " ",
            "null",
            "[]",
            "42",
            "\"text\"",
            "{",
            "{}{}",
            "{} trailing",
            "{'user_id': 'user123'}",
            "{\"user_id\": user123}",
            "{\"a\": NaN}",
            "{\"a\": -Infinity}",
            "{\"a\": 0x10}",
            "{\"a\": 1,}",
            "{\"a\": 1, \"a\": 1}",
            "{\"b\": {\"a\": 1, \"a\": 2}}",
            "{\"a\": " + "9".repeat(65) + "}",
            "{\"a\": \"" + "a".repeat(10_001) + "\"}",
            "{\"a\": \"line\nbreak\"}",
            "{\"a\": ".repeat(2_000) + "1" + "}".repeat(2_000),
            "{\"a\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}",
            "\uFEFF{}\u0000"
        };
    }

    @ParameterizedTest
    @MethodSource("com.gitfit.coach.functions.BodyContract#malformed")
    default void aBodyThatIsNoJsonObjectWithinBoundsIsMalformed(String body) {
        client().send(call().saying(body)).isRefusal(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "¼"})
    default void aBodyOver256KilobytesIsTooLarge(String character) {
        int bytes = character.equals("¼") ? 2 : 1;
        String tooLong = character.isEmpty() ? " ".repeat(MOST_BYTES + 1) : character.repeat(MOST_BYTES / bytes + 1);

        client().send(call().saying(tooLong)).isRefusal(413, "PAYLOAD_TOO_LARGE");
        client().send(call().saying(tooLong).encoded()).isRefusal(413, "PAYLOAD_TOO_LARGE");
        client().send(call().saying(tooLong.repeat(5))).isRefusal(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    default void aBodyOf256KilobytesIsRead() {
        String body = call().event().getBody();

        client().send(call().saying(body + " ".repeat(MOST_BYTES - body.length())))
                .isSuccess();
    }

    @Test
    default void aBodyInBase64IsTheSameBody() {
        client().send(call().encoded()).isSuccess();
    }

    @Test
    default void bytesThatAreNoTextAreMalformed() {
        Call notBase64 = call().encoded().saying("%%%");
        Call notUtf8 = call().encoded().saying("wyg=");

        client().send(notBase64).isRefusal(400, "MALFORMED_JSON");
        client().send(notUtf8).isRefusal(400, "MALFORMED_JSON");
    }

    @Test
    default void refusalsComeInTheirOrder() {
        Call tooLarge = call().saying("{".repeat(MOST_BYTES + 1));
        Call malformed = call().saying("{");
        Call invalid = call().saying("{}");

        client().send(tooLarge.withoutToken()).isRefusal(401, "UNAUTHORIZED");
        client().send(malformed.withoutToken()).isRefusal(401, "UNAUTHORIZED");
        client().send(tooLarge.as("intruder")).isRefusal(413, "PAYLOAD_TOO_LARGE");
        client().send(malformed.as("intruder")).isRefusal(400, "MALFORMED_JSON");
        client().send(invalid.as("intruder")).isRefusal(422, "VALIDATION_FAILED");
        client().send(call().as("intruder")).isRefusal(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "42", "[]", "{}", "\"\"", "\"a b\"", "\"\\ud800\"", "\"user123\\u0000\"", "1e308"})
    default void whatCannotBeAUserIsNotValid(String user) {
        Reply reply = client().send(call().withJson("/user_id", user)).isRefusal(422, "VALIDATION_FAILED");

        assertThat(reply.texts("/details")).isNotEmpty();
        assertThat(reply.at("/details"))
                .allMatch(problem -> problem.path("field").asText().equals("user_id"));
    }

    @Test
    default void everyProblemIsNamedAtOnce() {
        Reply reply = client().send(call().saying("{}"));

        assertThat(reply.at("/details").size()).isGreaterThan(1);
    }

    @Test
    default void unknownFieldsAreIgnored() {
        client().send(call().with("/nobody_knows_this", "whatever")).isSuccess();
    }

    @Test
    default void aRefusalWritesNothing() {
        var before = coach().everythingOf(Call.USER);

        client().send(call().without("/user_id")).isRefusal(422, "VALIDATION_FAILED");
        client().send(call().saying("{")).isRefusal(400, "MALFORMED_JSON");

        assertThat(coach().everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    default void aStoreThatCannotBeReachedIsWorthAnotherTry() {
        coach().store().failNextRead();

        Reply reply = client().send(call()).isRefusal(503, "STORE_UNAVAILABLE");

        assertThat(reply.header("Retry-After")).contains("1");
        client().send(call()).isSuccess();
    }
}
