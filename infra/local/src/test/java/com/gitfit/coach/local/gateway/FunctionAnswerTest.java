package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.Payload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerTest {
    private static HttpAnswer read(String payload) {
        return FunctionAnswer.read(payload).orElseThrow();
    }

    @Test
    void aFormattedAnswerIsTakenAsItIs() {
        HttpAnswer answer = read("""
                {"statusCode": 201, "headers": {"Content-Type": "application/json", "X-N": 1, "Content-Length": "99"},
                 "cookies": ["a=1; Path=/", "b=2"], "body": "{\\"ok\\":true}", "isBase64Encoded": false}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().values())
                .isEqualTo(Map.of(
                        "content-type", List.of("application/json"),
                        "x-n", List.of("1"),
                        "set-cookie", List.of("a=1; Path=/", "b=2")));
        assertThat(answer.body().text()).contains("{\"ok\":true}");
    }

    @Test
    void aBase64BodyIsDecoded() {
        assertThat(read("{\"statusCode\":200,\"body\":\"/wA=\",\"isBase64Encoded\":true}")
                        .body())
                .isEqualTo(Payload.of(new byte[] {(byte) 0xff, 0}));
    }

    @Test
    void anAnswerWithoutABodyOrATypeHasTheDefaults() {
        HttpAnswer answer = read("{\"statusCode\":204,\"body\":null}");

        assertThat(answer.body()).isEqualTo(Payload.EMPTY);
        assertThat(answer.headers().joined("content-type")).contains("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"hello\"}", "\"hello\"", "[1]", "null"})
    void anAnswerWithoutAStatusIsTheBody(String payload) {
        HttpAnswer answer = read(payload);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().joined("content-type")).contains("application/json");
        assertThat(answer.body().text()).contains(payload);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"statusCode\":\"ok\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":1e12}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200,\"headers\":{\"a\":[1]}}",
                "{\"statusCode\":200,\"headers\":{\"a\":\"b\\r\\nc: d\"}}",
                "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}"
            })
    void whatNoAnswerCanBeMadeOfIsRefused(String payload) {
        assertThat(FunctionAnswer.read(payload)).isEmpty();
    }
}
