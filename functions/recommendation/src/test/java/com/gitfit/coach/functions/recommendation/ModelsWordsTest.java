package com.gitfit.coach.functions.recommendation;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.FavouringModel;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SpeakingModel;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.telemetry.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recommendation as the language model puts it, and as the rules put it where the model's words will not do. */
class ModelsWordsTest {
    private static final Call REQUEST = Call.of("recommendation-post.json");
    private static final UserId USER = new UserId(Call.USER);
    private static final String WRONG = " and do 500 repetitions.";

    private static final String OTHER_CHECKSUM = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final TestCoach coach = new TestCoach();

    @Test
    void theModelsWordsAreTheReasoning() {
        Reply reply = clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();

        assertThat(reply.text("/recommendation/reasoning"))
                .matches(".*, (since|so that) [a-z ]+\\.")
                .doesNotContain("fallback");
        assertThat(reply.text("/recommendation/source")).isEqualTo("model");
        assertThat(reply.text("/recommendation/model_version")).isEqualTo(SpeakingModel.VERSION);
        assertThat(reply.at("/notice").isMissingNode()).isTrue();
        assertThat(coach.everythingOf(Call.USER).tweaks())
                .singleElement()
                .satisfies(tweak -> assertThat(tweak.recommendation().reasoning())
                        .isEqualTo(reply.text("/recommendation/reasoning")));
        assertThat(coach.telemetry().values(Metric.FALLBACKS)).containsExactly(0.0);
    }

    @Test
    void theModelChangesNoNumberAndNoAlternative() {
        Reply ruled = coach.client(RecommendationHandler::new).send(REQUEST).isSuccess();
        Reply spoken = clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();

        for (String field : List.of("type", "original_value", "suggested_value", "factors", "risk_assessment")) {
            assertThat(spoken.at("/recommendation/" + field)).isEqualTo(ruled.at("/recommendation/" + field));
        }
        assertThat(spoken.at("/recommendation/alternative_options").findValuesAsText("value"))
                .isEqualTo(ruled.at("/recommendation/alternative_options").findValuesAsText("value"));
    }

    @Test
    void whatTheTimeAllowsIsNeverLost() {
        coach.with(SpeakingModel.givingReasons());

        Tweak tweak =
                coach.recommends(aRequest().planning(5, 10, 50).resting(60).withMinutes(3));

        assertThat(tweak.recommendation().source()).isEqualTo(Source.MODEL);
        assertThat(tweak.recommendation().reasoning())
                .isEqualTo("Rest 30 s instead of 60 s between sets of Bench Press, since time is short today."
                        + " The plan takes 9 of your 3 minutes: 2 of 5 sets fit.");
    }

    @Test
    void refusedWordsLeaveTheTemplateAndAreCounted() {
        Reply reply = clientOf(SpeakingModel.saying(WRONG)).send(REQUEST).isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("fallback");
        assertThat(reply.text("/recommendation/reasoning")).contains("fallback").doesNotContain("500");
        assertThat(reply.text("/notice")).isNotBlank();
        assertThat(coach.telemetry().values(Metric.MODEL_TEXT_REFUSED)).containsExactly(1.0);
        assertThat(coach.telemetry().events("model_text_refused"))
                .singleElement()
                .satisfies(event -> assertThat(event.fields()).isEqualTo(Map.of("reason", "no_reason")));
    }

    @Test
    void aModelThatBreaksOrIsLateLeavesTheTemplateAndIsCounted() {
        clientOf(SpeakingModel.answering(() -> new ModelAnswer.Failed<>(new IllegalStateException("broken"))))
                .send(REQUEST)
                .isSuccess();
        clientOf(SpeakingModel.answering(ModelAnswer.TimedOut::new))
                .send(REQUEST)
                .isSuccess();
        Reply reply = clientOf(SpeakingModel.answering(() -> {
                    throw new IllegalStateException("broken");
                }))
                .send(REQUEST)
                .isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("fallback");
        assertThat(coach.telemetry().values(Metric.MODEL_ERRORS)).hasSize(2);
        assertThat(coach.telemetry().values(Metric.MODEL_TIMEOUTS)).hasSize(1);
    }

    @Test
    void whereTheRulesMayNotAnswerAloneRefusedWordsAreNoAnswer() {
        coach.with("FALLBACK_MODE_ENABLED", "false");

        clientOf(SpeakingModel.saying(WRONG)).send(REQUEST).isRefusal(503, "MODEL_UNAVAILABLE");
        clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();
    }

    @Test
    void theModelIsNotAskedWhereTheLiftersStateSetsALimit() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        Tweak first = coach.recommends(aRequest());
        coach.learns(first, AnAnswer.accepted().difficulty(5).form(3));
        int asked = model.budgets().size();

        Tweak poorForm = coach.recommends(aRequest());
        Tweak tired = coach.recommends(aRequest().of("Squat").tired());
        Tweak inPain = coach.recommends(aRequest().of("Squat").inPain(6));

        assertThat(asked).isEqualTo(1);
        assertThat(model.budgets()).hasSize(asked);
        assertThat(List.of(poorForm, tired, inPain))
                .extracting(tweak -> tweak.recommendation().source())
                .containsOnly(Source.FALLBACK);
        assertThat(poorForm.recommendation().appliedLimits()).contains(SafetyLimit.FORM_DEGRADATION_LIMIT);
        assertThat(tired.recommendation().appliedLimits()).contains(SafetyLimit.FATIGUE_THRESHOLD);
        assertThat(inPain.recommendation().appliedLimits()).contains(SafetyLimit.PAIN);
        assertThat(coach.telemetry().values(Metric.MODEL_TEXT_REFUSED)).isEmpty();
    }

    @Test
    void whoIsInPainIsToldToStopEvenWhereTheRulesMayNotAnswerAlone() {
        coach.with("FALLBACK_MODE_ENABLED", "false").with(SpeakingModel.givingReasons());

        assertThat(coach.recommends(aRequest().inPain(6)).recommendation().reasoning())
                .contains("Stop Bench Press");
    }

    @Test
    void aModelThatOnlyRankedTookPart() {
        coach.with(new FavouringModel(Lever.MODIFY_REST, 1));

        Reply reply = coach.client(RecommendationHandler::new).send(REQUEST).isSuccess();

        assertThat(reply.text("/recommendation/source")).isEqualTo("model");
        assertThat(reply.text("/recommendation/reasoning")).doesNotContain("fallback");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameRequestIsThoughtOverOnce(boolean isRight) {
        SpeakingModel model = isRight ? SpeakingModel.givingReasons() : SpeakingModel.saying(WRONG);
        Client here = clientOf(model);
        String first = reasoning(here.send(REQUEST));
        String second = reasoning(here.send(REQUEST));
        String elsewhere = reasoning(clientOf(model).send(REQUEST));

        assertThat(model.budgets()).hasSize(1);
        assertThat(List.of(second, elsewhere)).containsOnly(first);
        assertThat(coach.telemetry().values(Metric.MODEL_CACHE_HITS)).containsExactly(1.0, 1.0);
        assertThat(coach.store().takeCalls()).isEqualTo(6);
    }

    @Test
    void whatWasSaidIsForgottenAfterHalfAnHour() {
        SpeakingModel model = SpeakingModel.givingReasons();
        clientOf(model).send(REQUEST).isSuccess();
        coach.clock().advance(Duration.ofMinutes(30));

        clientOf(model).send(REQUEST).isSuccess();

        assertThat(model.budgets()).hasSize(2);
    }

    /** Pins other files, or computes with the same ones in other numbers. */
    @ParameterizedTest
    @CsvSource({"MODEL_CHECKSUM, " + OTHER_CHECKSUM, "MODEL_PRECISION, int8"})
    void otherWeightsUnderTheSameVersionAreAskedThemselves(String variable, String value) {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with("MODEL_PREFIX", "mini").with("MODEL_BUCKET", "models").with("MODEL_CHECKSUM", "0".repeat(64));
        clientOf(model).send(REQUEST).isSuccess();
        clientOf(model).send(REQUEST).isSuccess();
        assertThat(model.budgets()).hasSize(1);

        coach.with(variable, value);
        clientOf(model).send(REQUEST).isSuccess();

        assertThat(model.budgets()).hasSize(2);
    }

    @Test
    void whatSomebodyElseWasToldIsKnownToAnotherProcessToo() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        coach.recommends(aRequest().by("user-1"));
        coach.recommends(aRequest().by("user-2"));

        coach.with(model);
        coach.recommends(aRequest().by("user-2"));

        assertThat(model.budgets()).hasSize(1);
    }

    @Test
    void somebodyElseWithTheSameRequestSharesNoStoredWords() {
        coach.with(SpeakingModel.givingReasons());
        coach.recommends(aRequest().by("user-1"));
        coach.recommends(aRequest().by("user-2"));

        assertThat(coach.store().outputs(new UserId("user-1"))).hasSize(1);
        assertThat(coach.store().outputs(new UserId("user-2"))).hasSize(1);
    }

    @Test
    void whatHasChangedSinceIsThoughtOverAgain() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);
        coach.recommends(aRequest().on(WorkoutEvent.STRUGGLE_SET).lastRpe(9));

        coach.recommends(aRequest().on(WorkoutEvent.STRUGGLE_SET).lastRpe(10));

        assertThat(model.budgets()).hasSize(2);
    }

    @Test
    void theModelHasTheTimeThatAnOperatorGrants() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with("MODEL_TIMEOUT_SECONDS", "2");

        clientOf(model).send(REQUEST).isSuccess();

        assertThat(model.budgets()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void theModelHasNoMoreTimeThanTheFunctionCanSpare() {
        SpeakingModel model = SpeakingModel.givingReasons();
        coach.with(model);

        coach.recommends(aRequest(), Duration.ofMillis(1800));
        Tweak late = coach.recommends(aRequest().lastRpe(7), Duration.ofMillis(900));

        assertThat(model.budgets()).containsExactly(Duration.ofMillis(300));
        assertThat(late.recommendation().source()).isEqualTo(Source.FALLBACK);
    }

    @Test
    void aSwitchedOffEngineRemembersNothing() {
        coach.with("AI_ENGINE_ENABLED", "false");

        clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();

        assertThat(coach.store().outputs(USER)).isEmpty();
    }

    @Test
    void anotherActiveModelIsReportedWithBothVersions() {
        coach.store().activateModel("coach-mini-7");

        clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();

        assertThat(coach.telemetry().values(Metric.MODEL_POINTER_CHANGED)).containsExactly(1.0);
        assertThat(coach.telemetry().events("model_pointer_changed"))
                .singleElement()
                .satisfies(event -> assertThat(event.fields())
                        .isEqualTo(Map.of("loaded", SpeakingModel.VERSION, "active", "coach-mini-7")));
    }

    @Test
    void theActiveModelIsNotReported() {
        coach.store().activateModel(SpeakingModel.VERSION);

        clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();

        assertThat(coach.telemetry().values(Metric.MODEL_POINTER_CHANGED)).isEmpty();
    }

    @Test
    void deletingAnAccountDeletesWhatTheModelSaid() {
        clientOf(SpeakingModel.givingReasons()).send(REQUEST).isSuccess();
        assertThat(coach.store().outputs(USER)).hasSize(1);

        coach.store().delete(USER, coach.clock().instant());

        assertThat(coach.store().outputs(USER)).isEmpty();
    }

    private Client clientOf(SpeakingModel model) {
        coach.with(model);
        return coach.client(RecommendationHandler::new);
    }

    private static String reasoning(Reply reply) {
        return reply.isSuccess().text("/recommendation/reasoning");
    }
}
