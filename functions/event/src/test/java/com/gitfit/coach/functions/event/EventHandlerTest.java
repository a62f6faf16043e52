package com.gitfit.coach.functions.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.BodyContract;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SpeakingModel;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.telemetry.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventHandlerTest implements BodyContract {
    private static final Call EVENT = Call.of("event-post.json");
    private static final String PROGRAM = "/user_data/current_program";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(EventHandler::new);

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
        return EVENT;
    }

    @ParameterizedTest
    @CsvSource({
        "skip_set, reduce_volume, sets",
        "complete_set, progress_weight, weight",
        "complete_workout, progress_weight, weight",
        "struggle_set, reduce_reps, reps",
        "form_degradation, reduce_weight, weight"
    })
    void eachEventHasItsAction(String event, String action, String field) {
        Reply reply = send(event, 3, 10, 135);

        assertThat(reply.text("/tweak/action")).isEqualTo(action);
        assertThat(reply.text("/tweak/reason")).isNotBlank();
        assertThat(reply.at("/tweak/modifications").fieldNames()).toIterable().containsExactly(field);
        assertThat(reply.text("/event")).isEqualTo(event);
        assertThat(reply.text("/user_id")).isEqualTo(Call.USER);
        assertThat(reply.text("/timestamp")).isEqualTo(SteppingClock.START.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"water_break", "SKIP_SET", "exercise_start", "skip_exercise"})
    void anythingElseMaintainsTheProgram(String event) {
        assertMaintained(send(event, 3, 10, 135));
    }

    @Test
    void aSkippedSetIsOneSetLess() {
        assertThat(send("skip_set", 3, 10, 135).at("/tweak/modifications")).hasToString("{\"sets\":-1}");
    }

    @Test
    void aPlanOfOneSetIsNeverCut() {
        assertMaintained(send("skip_set", 1, 10, 135));
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 47.5, 100, 137.5, 225, 999})
    void progressIsLoadableAndAtMostATenth(double weight) {
        Reply reply = send("complete_set", 3, 10, weight);

        assertThat(reply.text("/tweak/action")).isEqualTo("progress_weight");
        assertThat(reply.number("/tweak/modifications/weight"))
                .isPositive()
                .isLessThanOrEqualTo(weight / 10)
                .satisfies(delta -> assertThat((weight + delta) % 2.5).isZero());
    }

    @Test
    void whereNoStepFitsTheProgramIsMaintained() {
        assertMaintained(send("complete_set", 3, 10, 20));
    }

    @Test
    void theTiredDoNotProgress() {
        assertMaintained(client.send(plan("complete_set", 3, 10, 135).with("/context/user_energy", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip_set", "complete_set", "complete_workout", "struggle_set", "form_degradation"})
    void somebodyInPainIsToldToStop(String event) {
        Reply reply = client.send(plan(event, 3, 10, 135).with("/context/pain", 9));

        assertMaintained(reply);
        assertThat(reply.text("/tweak/reason")).contains("stop");
    }

    @Test
    void bodyweightDoesNotProgressInWeight() {
        assertMaintained(send("complete_set", 3, 10, 0));
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "6, 5", "9, 8", "10, 8", "20, 16", "100, 80"})
    void aStruggleKeepsFourFifthsOfTheRepetitions(int reps, int least) {
        Reply reply = client.send(plan("struggle_set", 3, reps, 135).with(PROGRAM + "/last_rpe", 10));

        assertThat(reply.text("/tweak/action")).isEqualTo("reduce_reps");
        assertThat(reps + reply.number("/tweak/modifications/reps")).isBetween((double) least, reps - 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aStruggleWithFewRepetitionsTakesWeightOff(int reps) {
        Reply reply = send("struggle_set", 3, reps, 135);

        assertThat(reply.text("/tweak/action")).isEqualTo("reduce_weight");
        assertThat(reply.number("/tweak/modifications/weight")).isNegative();
    }

    @Test
    void aStruggleWithNothingToTakeOffMaintainsTheProgram() {
        assertMaintained(send("struggle_set", 3, 4, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "skip_set, reduce_volume",
        "complete_set, maintain_program",
        "complete_workout, maintain_program",
        "struggle_set, maintain_program",
        "form_degradation, focus_form"
    })
    void withoutAPlanNoNumberIsInvented(String event, String action) {
        Reply reply = client.send(
                        EVENT.without("/user_data").without("/context").with("/event", event))
                .isSuccess();

        assertThat(reply.text("/tweak/action")).isEqualTo(action);
        assertThat(reply.at("/tweak/modifications/weight").isMissingNode()).isTrue();
        assertThat(reply.at("/tweak/modifications/reps").isMissingNode()).isTrue();
    }

    @Test
    void slippingFormWithoutAWeightIsAMatterOfAttention() {
        Call call = EVENT.without(PROGRAM + "/planned_weight").with("/event", "form_degradation");

        Reply reply = client.send(call).isSuccess();

        assertThat(reply.text("/tweak/action")).isEqualTo("focus_form");
        assertThat(reply.at("/tweak/modifications")).isEmpty();
    }

    @Test
    void thePlanMayStandInTheContext() {
        Call call = EVENT.without("/user_data")
                .with("/event", "complete_set")
                .with("/context/planned_weight", 200)
                .with("/context/planned_reps", 5)
                .with("/context/planned_sets", 5);

        assertThat(client.send(call).text("/tweak/action")).isEqualTo("progress_weight");
    }

    @Test
    void theContextCountsMoreThanTheProgram() {
        Call call = plan("skip_set", 3, 10, 135).with("/context/planned_sets", 1);

        assertMaintained(client.send(call));
    }

    @Test
    void partsOfThePlanMayStandInBothPlaces() {
        Call call = EVENT.without(PROGRAM + "/planned_weight")
                .with("/context/planned_weight", 135)
                .with("/event", "complete_set");

        assertThat(client.send(call).text("/tweak/action")).isEqualTo("progress_weight");
    }

    @Test
    void kilogramsAreMeantWhereStated() {
        Reply reply = client.send(plan("complete_set", 3, 10, 60).with(PROGRAM + "/unit", "kg"));

        assertThat(reply.number("/tweak/modifications/weight")).isBetween(0.5, 6.0);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 200, true",
        "true, false, 503, MODEL_UNAVAILABLE",
        "false, true, 200, false",
        "false, false, 503, ENGINE_DISABLED"
    })
    void theSwitchesDecideWhatMayAnswer(String engine, String fallback, int status, String enhancedOrCode) {
        coach.with("AI_ENGINE_ENABLED", engine).with("FALLBACK_MODE_ENABLED", fallback);

        Reply reply = coach.client(EventHandler::new).send(EVENT);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text(status == 200 ? "/enhanced_ai" : "/code")).isEqualTo(enhancedOrCode);
        assertThat(reply.at("/ai_powered").asBoolean(false)).isFalse();
    }

    @Test
    void aModelThatTookNoPartPoweredNothing() {
        coach.with(new FavouringModel(Lever.MODIFY_REST, 1));

        Reply reply = coach.client(EventHandler::new).send(EVENT).isSuccess();

        assertThat(reply.at("/ai_powered").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "complete_set, Go up from 135 to ",
        "struggle_set, Do 9 repetitions instead of 10 on ",
        "form_degradation, Come down from 135 to "
    })
    void anActionOfTheEngineIsSaidInTheModelsWords(String event, String opening) {
        Reply ruled = send(event, 3, 10, 135);
        coach.with(SpeakingModel.givingReasons());

        Reply reply =
                coach.client(EventHandler::new).send(plan(event, 3, 10, 135)).isSuccess();

        assertThat(reply.text("/tweak/reason")).startsWith(opening).matches(".*, (since|so that) [a-z ]+\\.");
        assertThat(reply.at("/ai_powered").booleanValue()).isTrue();
        assertThat(reply.at("/tweak/modifications")).isEqualTo(ruled.at("/tweak/modifications"));
        assertThat(reply.text("/tweak/action")).isEqualTo(ruled.text("/tweak/action"));
    }

    @Test
    void refusedWordsLeaveTheRulesOwn() {
        coach.with(SpeakingModel.saying(", then to 500 lb."));

        Reply reply = coach.client(EventHandler::new)
                .send(plan("complete_set", 3, 10, 135))
                .isSuccess();

        assertThat(reply.text("/tweak/reason"))
                .isEqualTo(send("complete_set", 3, 10, 135).text("/tweak/reason"));
        assertThat(reply.at("/ai_powered").booleanValue()).isFalse();
        assertThat(coach.telemetry().values(Metric.MODEL_TEXT_REFUSED)).containsExactly(1.0);
    }

    @Test
    void theModelIsNotAskedOfWhatTheEngineDidNotDecide() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        Client spoken = coach.client(EventHandler::new);

        spoken.send(plan("skip_set", 3, 10, 135)).isSuccess();
        spoken.send(plan("water_break", 3, 10, 135)).isSuccess();
        spoken.send(plan("complete_set", 3, 10, 135).with("/context/pain", 9)).isSuccess();

        assertThat(model.budgets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/context/pain", "/context/user_energy", "/context/user_motivation"})
    void theModelIsNotAskedWhereTheLiftersStateSetsALimit(String reported) {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        int level = reported.endsWith("pain") ? 9 : 2;

        for (String event : List.of("struggle_set", "form_degradation")) {
            Reply reply = coach.client(EventHandler::new)
                    .send(plan(event, 3, 10, 135).with(reported, level))
                    .isSuccess();
            assertThat(reply.at("/ai_powered").booleanValue()).isFalse();
        }

        assertThat(model.budgets()).isEmpty();
        assertThat(coach.telemetry().values(Metric.MODEL_TEXT_REFUSED)).isEmpty();
    }

    @Test
    void theModelIsNotAskedOfAPlanThatIsKnownInPart() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);

        Reply reply = coach.client(EventHandler::new)
                .send(plan("complete_set", 3, 10, 135).without(PROGRAM + "/planned_reps"))
                .isSuccess();

        assertThat(reply.text("/tweak/action")).isEqualTo("progress_weight");
        assertThat(reply.at("/ai_powered").booleanValue()).isFalse();
        assertThat(model.budgets()).isEmpty();
    }

    @Test
    void theModelIsAskedOnceAboutTheSameAndNothingIsStored() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        Client spoken = coach.client(EventHandler::new);

        Reply first = spoken.send(plan("complete_set", 3, 10, 135)).isSuccess();
        Reply second = spoken.send(plan("complete_set", 3, 10, 135)).isSuccess();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(model.budgets()).hasSize(1);
        assertThat(coach.store().takeCalls()).isEqualTo(2);
        assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
    }

    @Test
    void itReadsOnceAndWritesNothing() {
        client.send(EVENT).isSuccess();

        assertThat(coach.store().takeCalls()).isEqualTo(1);
        assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/event, null, event",
        "/event, 7, event",
        "/event, '\"\"', event",
        "/event, '\"01234567890123456789012345678901234567890123456789012345678901234\"', event",
        "/user_data, null, user_data",
        "/user_data, [], user_data",
        "/context, '\"gym\"', context",
        "/user_data/current_program, 7, user_data.current_program",
        "/user_data/current_program/planned_sets, 0, user_data.current_program.planned_sets",
        "/user_data/current_program/planned_weight, 1e308, user_data.current_program.planned_weight",
        "/user_data/current_program/exercise_name, '\"\"', user_data.current_program.exercise_name",
        "/context/user_energy, 11, context.user_energy",
        "/context/planned_reps, '\"10\"', context.planned_reps"
    })
    void aFieldOutOfBoundsIsNamed(String pointer, String json, String field) {
        client.send(EVENT.withJson(pointer, json)).refuses(field);
    }

    @Test
    void aPlanThatDoesNotCountIsCheckedToo() {
        client.send(plan("complete_set", 3, 10, -5).with("/context/planned_weight", 135))
                .refuses("user_data.current_program.planned_weight");
    }

    private Reply send(String event, int sets, int reps, double weight) {
        return client.send(plan(event, sets, reps, weight)).isSuccess();
    }

    private static Call plan(String event, int sets, int reps, double weight) {
        return EVENT.with("/event", event)
                .with("/context/user_energy", 8)
                .with(PROGRAM + "/planned_sets", sets)
                .with(PROGRAM + "/planned_reps", reps)
                .with(PROGRAM + "/planned_weight", weight);
    }

    private static void assertMaintained(Reply reply) {
        assertThat(reply.isSuccess().text("/tweak/action")).isEqualTo("maintain_program");
        assertThat(reply.at("/tweak/modifications")).isEmpty();
    }
}
