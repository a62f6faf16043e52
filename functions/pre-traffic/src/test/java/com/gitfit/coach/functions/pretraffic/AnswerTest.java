package com.gitfit.coach.functions.pretraffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an answer for a lifter. */
class AnswerTest {
    static final String TWEAK = "6f1b2f0a-3c1f-4a53-9d62-0f2f6e7f3a11_bench-press";
    static final String GOOD = body("increase_weight", "145");

    /** An answer of the function to the gateway. */
    static String payload(int status, String body) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("statusCode", status)
                .put("body", body)
                .toString();
    }

    private static String body(String type, String suggested) {
        return """
                {"success": true, "recommendation": {"id": "%s", "type": "%s", "suggested_value": %s,
                 "reasoning": "Two repetitions were left."}}""".formatted(TWEAK, type, suggested);
    }

    private static Answer answer(String body) {
        return Answer.read(payload(200, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increase_weight    | 148.5",
                "decrease_weight    | 120",
                "suggest_form_focus | 135",
                "adjust_reps        | 8",
                "adjust_reps        | 11",
                "modify_rest        | 30",
                "change_exercise    | \"Dumbbell Press\"",
                "add_warmup         | [{\"weight\": 65, \"reps\": 8}]",
            })
    void whatIsWithinTheLimitsMayBeServed(String type, String suggested) {
        assertThat(answer(body(type, suggested)).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increase_weight    | 149",
                "increase_weight    | \"145\"",
                "increase_weight    | null",
                "decrease_weight    | 0",
                "suggest_form_focus | 200",
                "adjust_reps        | 7",
                "adjust_reps        | 12",
                "modify_rest        | 29",
                "modify_rest        | 601",
                "change_exercise    | 7",
                "add_warmup         | [{\"weight\": 135, \"reps\": 8}]",
                "add_warmup         | 2",
                "drink_water        | 1",
            })
    void whatIsOutsideTheLimitsMayNot(String type, String suggested) {
        assertThat(answer(body(type, suggested)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("outside the safety limits", type));
    }

    @Test
    void aRecommendationSaysWhy() {
        assertThat(answer(GOOD.replace("Two repetitions were left.", " ")).problem())
                .contains("the recommendation gives no reason");
    }

    @Test
    void aRecommendationHasAnIdUnderWhichItCanBeAnswered() {
        Answer unnamed = answer(GOOD.replace(TWEAK, "1"));

        assertThat(unnamed.tweakId()).isEmpty();
        assertThat(unnamed.problem()).contains("the recommendation has no id");
        assertThat(answer(GOOD).tweakId()).contains(TWEAK);
    }

    @Test
    void anAnswerWithoutSuccessIsNone() {
        assertThat(answer(GOOD.replace("\"success\": true", "\"success\": false"))
                        .problem())
                .contains("the answer is no success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "no JSON",
                "{\"statusCode\":200}",
                "{\"statusCode\":200,\"body\":\"<html>\"}"
            })
    void anythingElseIsNoAnswer(String payload) {
        Answer answer = Answer.read(payload);

        assertThat(answer.problem()).isPresent();
        assertThat(answer.tweakId()).isEmpty();
    }
}
