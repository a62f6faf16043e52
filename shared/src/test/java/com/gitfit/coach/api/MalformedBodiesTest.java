package com.gitfit.coach.api;

import static com.gitfit.coach.api.Served.MARKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MalformedBodiesTest {
    private static final int MOST_BYTES = 262_144;

    private static final List<String> NOT_ONE_OBJECT = List.of(
            "",
            " \n",
            "null",
            "true",
            "42",
            "\"" + MARKER + "\"",
            "[]",
            "[{\"user_id\":\"user-1\"}]",
            "{",
            "{\"user_id\":\"user-1\"",
            "{\"user_id\"}",
            "{\"user_id\":}",
            "{\"user_id\":\"user-1\",}",
            "{'user_id':'user-1'}",
            "{user_id:\"user-1\"}",
            "{/* " + MARKER + " */}",
            "user_id=" + MARKER,
            "<user_id>" + MARKER + "</user_id>",
            "\ufeff{",
            "\u0000");

    private static final List<String> NOT_JSON_VALUES = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            ".5",
            "1.",
            "0x10",
            "1e",
            "True",
            "undefined",
            MARKER,
            "'" + MARKER + "'",
            "\"" + MARKER,
            "\"\u0001\"",
            "\"a\nb\"",
            "\"\\x41\"",
            "\"\\ud8\"",
            "1".repeat(1_000),
            "{\"a\":1,\"a\":1}",
            "{\"\\ud800\":1}",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
            "\"" + "x".repeat(20_000) + "\"");

    @ParameterizedTest
    @EnumSource
    void whatIsNotOneObjectIsNoRequest(Post post) {
        assertThat(NOT_ONE_OBJECT).allSatisfy(body -> post.served(body).assertRefused(ErrorCode.MALFORMED_JSON));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyMustBeThere(Post post) {
        post.served(post.request("").withoutBody()).assertRefused(ErrorCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @EnumSource
    void nothingMayFollowTheObject(Post post) {
        assertThat(List.of("x", "{}", ",", "]", "}", "null", "\u0000", post.everything()))
                .allSatisfy(more -> post.served(post.everything() + more).assertRefused(ErrorCode.MALFORMED_JSON));
        assertThat(post.served("\r\n\t " + post.everything() + "\r\n\t ").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonIsRefusedWhereverItStands(Post post) {
        assertThat(NOT_JSON_VALUES).allSatisfy(value -> {
            post.served(Body.with(post.everything(), "user_id", value)).assertRefused(ErrorCode.MALFORMED_JSON);
            post.served(Body.with(post.everything(), "ignored", value)).assertRefused(ErrorCode.MALFORMED_JSON);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noFieldIsStatedTwice(Post post) {
        String twice = post.everything().replaceFirst("\\{", "{\"user_id\":\"user-1\",");

        post.served(twice).assertRefused(ErrorCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyHasAtMost256Kilobytes(Post post) {
        String full =
                post.everything() + " ".repeat(MOST_BYTES - post.everything().length());

        assertThat(post.served(full).status()).isEqualTo(200);
        post.served(full + " ").assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served(" ".repeat(10 * MOST_BYTES)).assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served("\"" + MARKER.repeat(150_000) + "\"").assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served("é".repeat(MOST_BYTES / 2 + 1)).assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served("é".repeat(MOST_BYTES / 2)).assertRefused(ErrorCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyInBase64IsDecodedFirst(Post post) {
        byte[] valid = post.everything().getBytes(StandardCharsets.UTF_8);
        String full = post.everything() + " ".repeat(MOST_BYTES - valid.length);

        assertThat(post.served(post.binary(valid)).status()).isEqualTo(200);
        assertThat(post.served(post.binary(full.getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(200);
        post.served(post.binary((full + " ").getBytes(StandardCharsets.UTF_8)))
                .assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served(post.binary(new byte[4 * MOST_BYTES])).assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served(post.request("%%% " + MARKER).saidToBeBinary()).assertRefused(ErrorCode.MALFORMED_JSON);
        post.served(post.request(post.everything()).saidToBeBinary()).assertRefused(ErrorCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNotUtf8AreRefused(Post post) {
        byte[] valid = post.everything().getBytes(StandardCharsets.UTF_8);
        byte[] broken = valid.clone();
        broken[post.everything().indexOf("user-1")] = (byte) 0xff;

        post.served(post.binary(broken)).assertRefused(ErrorCode.MALFORMED_JSON);
        post.served(post.binary(post.everything().getBytes(StandardCharsets.UTF_16LE)))
                .assertRefused(ErrorCode.MALFORMED_JSON);
        post.served(post.binary(new byte[] {(byte) 0xc3})).assertRefused(ErrorCode.MALFORMED_JSON);
        post.served(post.binary(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}))
                .assertRefused(ErrorCode.MALFORMED_JSON);
    }
}
