package com.gitfit.coach.api;

import static com.gitfit.coach.api.Served.MARKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.TweakId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackDecoderTest {
    private static final String LEAST = """
            {
              "user_id": "user-1",
              "tweak_id": "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_bench-press",
              "feedback": {"accepted": true}
            }""";

    @Test
    void everyFieldIsRead() {
        FeedbackDecoder.Request request = decode(Post.FEEDBACK.everything());

        assertThat(request.userId()).isEqualTo(ARequest.USER);
        assertThat(request.requireTweakId())
                .isEqualTo(new TweakId(
                        UUID.fromString("019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d"), new ExerciseKey("bench-press")));
        assertThat(request.feedback())
                .isEqualTo(AnAnswer.accepted()
                        .alsoModifiedTo(137.5)
                        .difficulty(7)
                        .effectiveness(8)
                        .exertion(6)
                        .form(9)
                        .took(45)
                        .saying("Felt perfect!\nAgain.")
                        .confirming("Push-Ups")
                        .build());
    }

    @Test
    void whatIsNotStatedIsNotMadeUp() {
        assertThat(decode(LEAST).feedback()).isEqualTo(AnAnswer.accepted().build());
    }

    @ParameterizedTest(name = "accepted {0}, modified {1}, skipped {2}")
    @CsvSource({"true, false, true", "false, true, true", "true, true, true"})
    void anAnswerThatContradictsItselfIsRefused(boolean accepted, boolean modified, boolean skipped) {
        String answer = "{\"accepted\":%s,\"modified\":%s,\"skipped\":%s}".formatted(accepted, modified, skipped);

        Served served = Post.FEEDBACK.served(Body.with(LEAST, "feedback", answer));

        assertThat(served.assertRefused(ErrorCode.VALIDATION_FAILED).refusedFields())
                .containsExactly("feedback.skipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tweak-1", "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d", "' OR 1=1 --", "../../etc"})
    void anIdThatIsNotOursNamesNoRecommendation(String id) {
        FeedbackDecoder.Request request = decode(Body.with(LEAST, "tweak_id", Body.quoted(id)));

        assertThatThrownBy(request::requireTweakId)
                .isInstanceOfSatisfying(
                        CoachException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TWEAK_NOT_FOUND));
    }

    static Stream<Arguments> adjustments() {
        return Stream.of(
                arguments("137.5", new Adjustment.Amount(137.5)),
                arguments("-1", new Adjustment.Amount(-1)),
                arguments("{\"value\": 90}", new Adjustment.Parts(Map.of("value", 90.0))),
                arguments("{\"weight\": 130, \"why\": \"tired\"}", new Adjustment.Parts(Map.of("weight", 130.0))),
                arguments("{\"reps\": 8}", new Adjustment.Parts(Map.of("reps", 8.0))),
                arguments("{\"rest_time\": 60}", new Adjustment.Parts(Map.of("rest_time", 60.0))),
                arguments("\"Dips\"", new Adjustment.Exercise("Dips")),
                arguments("true", new Adjustment.Other("true")),
                arguments("{}", new Adjustment.Other("{}")),
                arguments("[1, 2]", new Adjustment.Other("[1,2]")),
                arguments("{\"how\": \"a\\nb\"}", new Adjustment.Other("{\"how\":\"a\\nb\"}")),
                arguments("{\"value\": \"90\"}", new Adjustment.Other("{\"value\":\"90\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("adjustments")
    void anAdjustmentIsUnderstoodOrKept(String json, Adjustment adjustment) {
        Feedback feedback =
                decode(Body.with(LEAST, "feedback.custom_adjustment", json)).feedback();

        assertThat(feedback.adjustment()).isEqualTo(Optional.of(adjustment));
    }

    static Stream<String> badAdjustments() {
        return Stream.of(
                "null",
                "\"\"",
                "\"" + MARKER + "\\u0000\"",
                "\"" + MARKER + "\\ud800\"",
                "\"" + "x".repeat(101) + "\"",
                "{\"how\":\"" + MARKER + "\\ud800\"}",
                "[\"\\udfff" + MARKER + "\"]",
                "{\"how\":\"" + "x".repeat(2_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("badAdjustments")
    void anAdjustmentThatCannotBeKeptIsRefused(String json) {
        Served served = Post.FEEDBACK.served(Body.with(LEAST, "feedback.custom_adjustment", json));

        assertThat(served.assertRefused(ErrorCode.VALIDATION_FAILED).refusedFields())
                .containsExactly("feedback.custom_adjustment");
    }

    private static FeedbackDecoder.Request decode(String body) {
        return FeedbackDecoder.decode(Json.readObject(body));
    }
}
