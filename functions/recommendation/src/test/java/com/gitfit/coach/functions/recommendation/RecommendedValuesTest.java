package com.gitfit.coach.functions.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.runtime.InvalidConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recommended: values that fit their lever, the unit and the safety limits. */
class RecommendedValuesTest {
    private static final Call REQUEST = Call.of("recommendation-post.json");
    private static final String PLAN = "/exercise_data";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(RecommendationHandler::new);

    @ParameterizedTest
    @EnumSource(Lever.class)
    void theOriginalValueIsWhatTheLeverWouldChange(Lever lever) {
        String event = lever == Lever.DECREASE_WEIGHT ? "struggle_set" : "exercise_start";
        Call call = REQUEST.with(PLAN + "/planned_rest", 75).with("/event_type", event);
        Reply reply = favouring(lever).send(call).isSuccess();

        assertThat(reply.text("/recommendation/type")).isEqualTo(lever.wireName());
        assertThat(reply.at("/recommendation/original_value"))
                .hasToString(
                        switch (lever) {
                            case INCREASE_WEIGHT, DECREASE_WEIGHT, SUGGEST_FORM_FOCUS -> "135";
                            case ADJUST_REPS -> "10";
                            case MODIFY_REST -> "75";
                            case CHANGE_EXERCISE -> "\"Bench Press\"";
                            case ADD_WARMUP -> "[]";
                        });
        boolean holds = lever == Lever.SUGGEST_FORM_FOCUS;
        assertThat(reply.at("/recommendation/suggested_value").equals(reply.at("/recommendation/original_value")))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCREASE_WEIGHT", "DECREASE_WEIGHT", "ADD_WARMUP"})
    void bodyweightHasNoWeightToChange(Lever lever) {
        Reply reply = favouring(lever).send(pullUps()).isSuccess();

        assertThat(everyType(reply)).doesNotContain(lever.wireName());
    }

    @Test
    void theHoldOfABodyweightPlanIsItsRepetitions() {
        Reply reply = favouring(Lever.SUGGEST_FORM_FOCUS).send(pullUps()).isSuccess();

        assertThat(reply.text("/recommendation/type")).isEqualTo("suggest_form_focus");
        assertThat(reply.at("/recommendation/original_value")).hasToString("8");
        assertThat(reply.at("/recommendation/suggested_value")).hasToString("8");
    }

    @Test
    void aWarmUpIsAListOfSetsBelowThePlan() {
        Reply reply = favouring(Lever.ADD_WARMUP).send(REQUEST).isSuccess();

        assertThat(reply.at("/recommendation/suggested_value"))
                .isNotEmpty()
                .allMatch(set ->
                        set.get("weight").doubleValue() < 135 && set.get("reps").intValue() > 0);
    }

    @Test
    void kilogramsAreAnsweredInKilograms() {
        Reply reply = favouring(Lever.INCREASE_WEIGHT)
                .send(REQUEST.with(PLAN + "/unit", "kg").with(PLAN + "/planned_weight", 100))
                .isSuccess();

        assertThat(reply.text("/recommendation/unit")).isEqualTo("kg");
        assertThat(reply.number("/recommendation/suggested_value")).isBetween(100.5, 110.0);
        assertThat(reply.text("/recommendation/reasoning")).contains(" kg").doesNotContain(" lb");
    }

    @Test
    void poundsAreMeantUnlessStated() {
        assertThat(client.send(REQUEST).text("/recommendation/unit")).isEqualTo("lb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercise_start", "complete_set", "complete_workout"})
    void twentyPoundsNeverBecomeTwentyTwoAndAHalf(String event) {
        Reply reply = favouring(Lever.INCREASE_WEIGHT)
                .send(REQUEST.with(PLAN + "/planned_weight", 20).with("/event_type", event))
                .isSuccess();

        assertThat(everyType(reply)).doesNotContain("increase_weight");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPlanOfFourRepetitionsOrFewerIsNeverCut(int reps) {
        Reply reply = favouring(Lever.ADJUST_REPS)
                .send(REQUEST.with(PLAN + "/planned_reps", reps)
                        .with(PLAN + "/last_rpe", 10)
                        .with("/event_type", "struggle_set"))
                .isSuccess();

        assertThat(everyType(reply)).doesNotContain("adjust_reps");
    }

    @Test
    void fiveRepetitionsMayBecomeFour() {
        Reply reply = favouring(Lever.ADJUST_REPS)
                .send(REQUEST.with(PLAN + "/planned_reps", 5).with("/event_type", "struggle_set"))
                .isSuccess();

        assertThat(reply.number("/recommendation/suggested_value")).isEqualTo(4);
    }

    @Test
    void painIsARiskThatTheTextNames() {
        Reply reply = client.send(REQUEST.with(PLAN + "/pain", 7)).isSuccess();

        assertThat(reply.text("/recommendation/risk_assessment")).isEqualTo("high");
        assertThat(reply.texts("/recommendation/applied_limits")).contains("pain");
        assertThat(reply.texts("/recommendation/factors")).contains("safety:pain");
        assertThat(reply.text("/recommendation/reasoning")).containsIgnoringCase("pain");
    }

    @Test
    void theTiredAreNotGivenMore() {
        Call tired = REQUEST.with("/context/user_energy", 2).with("/event_type", "complete_set");

        Reply reply = favouring(Lever.INCREASE_WEIGHT).send(tired).isSuccess();

        assertThat(everyType(reply)).doesNotContain("increase_weight");
        assertThat(reply.texts("/recommendation/applied_limits")).contains("FATIGUE_THRESHOLD");
    }

    @Test
    void onOneMachineSafetyCanBeSwitchedOff() {
        coach.with("SAFETY_CONSTRAINTS_ENABLED", "false").with("STAGE", "local");
        Call tired = REQUEST.with("/context/user_energy", 2).with("/event_type", "complete_set");

        Reply reply = coach.client(RecommendationHandler::new).send(tired).isSuccess();

        assertThat(reply.texts("/recommendation/applied_limits")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void nowhereElseDoesACoachStartWithoutSafety(String stage) {
        coach.with("SAFETY_CONSTRAINTS_ENABLED", "false").with("STAGE", stage);

        assertThatThrownBy(() -> coach.client(RecommendationHandler::new))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("SAFETY_CONSTRAINTS_ENABLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-200", "4.9e-324", "0.001", "999.999999999", "-0.0", "1000"})
    void oddWeightsAreAnswered(String weight) {
        for (String event : List.of("exercise_start", "complete_set", "struggle_set", "form_degradation")) {
            client.send(REQUEST.withJson(PLAN + "/planned_weight", weight).with("/event_type", event))
                    .isSuccess();
        }
    }

    private Client favouring(Lever lever) {
        coach.with(new FavouringModel(lever, 1));
        return coach.client(RecommendationHandler::new);
    }

    private static Call pullUps() {
        return REQUEST.with(PLAN + "/exercise_name", "Pull-Up")
                .with(PLAN + "/planned_weight", 0)
                .with(PLAN + "/planned_reps", 8)
                .with("/context/equipment_availability", List.of());
    }

    private static List<String> everyType(Reply reply) {
        return reply.at("/recommendation").findValuesAsText("type");
    }
}
