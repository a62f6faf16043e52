package com.gitfit.coach.functions.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.BodyContract;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.telemetry.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationHandlerTest implements BodyContract {
    private static final Call REQUEST = Call.of("recommendation-post.json");
    private static final String PLAN = "/exercise_data";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(RecommendationHandler::new);

    @Override
    public TestCoach coach() {
        return coach;
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Call call() {
        return REQUEST;
    }

    @Test
    void anAnswerHasEveryFieldAndIsStored() {
        Reply reply = client.send(REQUEST).isSuccess();

        assertThat(reply.text("/user_id")).isEqualTo(Call.USER);
        assertThat(reply.text("/event_type")).isEqualTo("exercise_start");
        assertThat(reply.text("/timestamp")).isEqualTo(SteppingClock.START.toString());
        assertThat(reply.at("/recommendation").properties())
                .extracting(field -> field.getKey())
                .containsExactlyInAnyOrder(
                        "id",
                        "type",
                        "original_value",
                        "suggested_value",
                        "confidence",
                        "reasoning",
                        "factors",
                        "expected_outcome",
                        "risk_assessment",
                        "alternative_options",
                        "source",
                        "applied_limits",
                        "algorithm_version",
                        "model_version",
                        "unit");
        assertThat(coach.everythingOf(Call.USER).tweaks()).singleElement().satisfies(tweak -> {
            assertThat(tweak.id()).hasToString(reply.text("/recommendation/id"));
            assertThat(tweak.answer()).isEmpty();
        });
    }

    @Test
    void itTakesTwoCallsOfTheStore() {
        client.send(REQUEST).isSuccess();

        assertThat(coach.store().takeCalls()).isEqualTo(2);
    }

    @Test
    void itTeachesNothing() {
        client.send(REQUEST).isSuccess();

        assertThat(coach.profile(Call.USER).version()).isZero();
        assertThat(coach.everythingOf(Call.USER).learningEvents()).isEmpty();
    }

    @Test
    void identicalRequestsGiveIdenticalAnswersUnderNewIds() {
        Reply first = client.send(REQUEST).isSuccess();
        Reply second = client.send(REQUEST).isSuccess();

        assertThat(second.text("/recommendation/id")).isNotEqualTo(first.text("/recommendation/id"));
        assertThat(withoutId(second)).isEqualTo(withoutId(first));
    }

    @Test
    void aFallbackSaysSoEverywhere() {
        Reply reply = client.send(REQUEST).isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("fallback");
        assertThat(reply.text("/recommendation/model_version")).isEqualTo("none");
        assertThat(reply.text("/notice")).containsIgnoringCase("fallback");
        assertThat(reply.text("/recommendation/reasoning")).contains("fallback");
        assertThat(reply.at("/recommendation/alternative_options"))
                .isNotEmpty()
                .allMatch(option -> option.get("reasoning").asText().contains("fallback"));
        assertThat(reply.number("/recommendation/confidence")).isLessThanOrEqualTo(0.69);
    }

    @Test
    void anAnswerThatTheModelRankedSaysSoAndHasNoNotice() {
        Reply reply = favouring(Lever.MODIFY_REST)
                .send(REQUEST.with(PLAN + "/planned_rest", 75))
                .isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("model");
        assertThat(reply.text("/recommendation/model_version")).isEqualTo(FavouringModel.VERSION);
        assertThat(reply.at("/notice").isMissingNode()).isTrue();
        assertThat(reply.text("/recommendation/reasoning")).doesNotContain("fallback");
    }

    @Test
    void aModelThatCountsForNothingTookNoPart() {
        coach.with(new FavouringModel(Lever.MODIFY_REST, 0));

        Reply reply = coach.client(RecommendationHandler::new).send(REQUEST).isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("fallback");
        assertThat(reply.text("/notice")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  1, 200, model",
        "true,  true,  0, 200, fallback",
        "true,  true,  ,  200, fallback",
        "true,  false, 1, 200, model",
        "true,  false, 0, 503, MODEL_UNAVAILABLE",
        "true,  false, ,  503, MODEL_UNAVAILABLE",
        "false, true,  1, 200, fallback",
        "false, true,  ,  200, fallback",
        "false, false, 1, 503, ENGINE_DISABLED",
        "false, false, ,  503, ENGINE_DISABLED"
    })
    void theSwitchesDecideWhatMayAnswer(
            String engine, String fallback, Double rankingWeight, int status, String sourceOrCode) {
        coach.with("AI_ENGINE_ENABLED", engine).with("FALLBACK_MODE_ENABLED", fallback);
        if (rankingWeight != null) {
            coach.with(new FavouringModel(Lever.MODIFY_REST, rankingWeight));
        }

        Reply reply = coach.client(RecommendationHandler::new).send(REQUEST);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text(status == 200 ? "/recommendation/source" : "/code"))
                .isEqualTo(sourceOrCode);
        assertThat(coach.store().knows(new UserId(Call.USER))).isEqualTo(status == 200);
    }

    @Test
    void aFaultOfOursSaysNothingOfItself() {
        coach.with(new BrokenModel());

        coach.client(RecommendationHandler::new).send(REQUEST).isRefusal(500, "INTERNAL");

        assertThat(coach.telemetry().failures()).hasSize(1);
        assertThat(coach.telemetry().values(Metric.FAILURES)).containsExactly(1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "water_break",
                "EXERCISE_START",
                "Übung",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void anUnknownEventIsTreatedAsTheStartAndEchoed(String event) {
        Reply reply = client.send(REQUEST.with("/event_type", event)).isSuccess();

        assertThat(reply.text("/event_type")).isEqualTo(event);
        assertThat(withoutId(reply)).isEqualTo(withoutId(client.send(REQUEST)));
    }

    @Test
    void theEventIsTheStartUnlessItIsStated() {
        assertThat(client.send(REQUEST.without("/event_type")).text("/event_type"))
                .isEqualTo("exercise_start");
    }

    @Test
    void aNameIsQuotedInAtMost64Characters() {
        String name =
                "Landmine press with the long handle, half kneeling, left side first, slow on the way down, heavy";

        Reply reply = client.send(REQUEST.with(PLAN + "/exercise_name", name)).isSuccess();

        String shown = reply.at("/recommendation/reasoning").toString()
                + reply.at("/recommendation/expected_outcome")
                + reply.at("/recommendation/factors")
                + reply.at("/recommendation/alternative_options").findValuesAsText("reasoning");
        assertThat(longestQuote(name, shown)).isBetween(8, 64);
    }

    @Test
    void unknownFieldsAreIgnoredAtEveryLevel() {
        Call call = REQUEST.with(PLAN + "/colour", "red")
                .with("/context/moon", List.of(1, 2))
                .withJson("/context/wearable_data", "{\"ring\": {\"battery\": null}}")
                .withJson("/context/previous_performance", "{\"mood\": null}");

        assertThat(withoutId(client.send(call).isSuccess())).isEqualTo(withoutId(client.send(REQUEST)));
    }

    @ParameterizedTest
    @CsvSource({
        "/exercise_data/exercise_name, '\"\"', exercise_data.exercise_name",
        "/exercise_data/exercise_name, '\"a\\u0007b\"', exercise_data.exercise_name",
        "/exercise_data/exercise_name, '\"\\ud800\"', exercise_data.exercise_name",
        "/exercise_data/exercise_name, 7, exercise_data.exercise_name",
        "/exercise_data/planned_sets, 0, exercise_data.planned_sets",
        "/exercise_data/planned_sets, 21, exercise_data.planned_sets",
        "/exercise_data/planned_reps, 101, exercise_data.planned_reps",
        "/exercise_data/planned_reps, 2.5, exercise_data.planned_reps",
        "/exercise_data/planned_reps, '\"10\"', exercise_data.planned_reps",
        "/exercise_data/planned_reps, null, exercise_data.planned_reps",
        "/exercise_data/planned_reps, true, exercise_data.planned_reps",
        "/exercise_data/planned_weight, -1, exercise_data.planned_weight",
        "/exercise_data/planned_weight, 1e308, exercise_data.planned_weight",
        "/exercise_data/planned_weight, 1e400, exercise_data.planned_weight",
        "/exercise_data/unit, '\"stone\"', exercise_data.unit",
        "/exercise_data/weight_increment, 0, exercise_data.weight_increment",
        "/exercise_data/rep_range, '[8]', exercise_data.rep_range",
        "/exercise_data/rep_range, '[12, 8]', exercise_data.rep_range",
        "/exercise_data/pain, 11, exercise_data.pain",
        "/context/time_of_day, '\"midnight\"', context.time_of_day",
        "/context/day_of_week, 8, context.day_of_week",
        "/context/user_energy, 0, context.user_energy",
        "/context/user_energy, 7.5, context.user_energy",
        "/context/equipment_availability, '\"barbell\"', context.equipment_availability",
        "/context/wearable_data, [], context.wearable_data",
        "/context, '\"morning\"', context",
        "/event_type, 7, event_type",
        "/event_type, '\"\"', event_type"
    })
    void aFieldOutOfBoundsIsNamedAndNothingIsStored(String pointer, String json, String field) {
        Reply reply = client.send(REQUEST.withJson(pointer, json)).isRefusal(422, "VALIDATION_FAILED");

        assertThat(reply.at("/details").findValuesAsText("field")).contains(field);
        assertThat(coach.store().takeCalls()).isZero();
    }

    @Test
    void whatOperatorsWatchIsMeasured() {
        Reply reply = client.send(REQUEST.with(PLAN + "/pain", 7)).isSuccess();

        var telemetry = coach.telemetry();
        assertThat(telemetry.values(Metric.RECOMMENDATIONS)).containsExactly(1.0);
        assertThat(telemetry.values(Metric.FALLBACKS)).containsExactly(1.0);
        assertThat(telemetry.values(Metric.CONFIDENCE)).containsExactly(reply.number("/recommendation/confidence"));
        assertThat(telemetry.values(Metric.SAFETY_LIMITS_APPLIED)).containsExactly((double)
                reply.at("/recommendation/applied_limits").size());
        assertThat(telemetry.events("recommendation_served"))
                .singleElement()
                .satisfies(event -> assertThat(event.fields())
                        .containsEntry("type", reply.text("/recommendation/type"))
                        .containsEntry("source", "fallback"));
    }

    private Client favouring(Lever lever) {
        coach.with(new FavouringModel(lever, 1));
        return coach.client(RecommendationHandler::new);
    }

    private static String withoutId(Reply reply) {
        JsonNode recommendation = reply.at("/recommendation");
        return recommendation.toString().replace(recommendation.get("id").toString(), "");
    }

    private static int longestQuote(String name, String text) {
        int longest = 0;
        for (int from = 0; from < name.length(); from++) {
            while (from + longest < name.length() && text.contains(name.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
