package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.engine.Asked.levers;
import static com.gitfit.coach.engine.Asked.prescriptions;
import static com.gitfit.coach.engine.Asked.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recommended to somebody of whom nothing is known. */
class RecommenderTest {

    @Test
    void somebodyNewWarmsUpBeforeAHeavyFirstSet() {
        Recommendation recommendation = recommend(aRequest().fresh());
        assertThat(recommendation.prescription())
                .isEqualTo(
                        new AddWarmup(List.of(new WarmupSet(52.5, 8), new WarmupSet(80, 5), new WarmupSet(107.5, 3))));
    }

    @Test
    void aStruggleLeadsToFewerRepetitions() {
        Recommendation recommendation = recommend(aRequest().on(WorkoutEvent.STRUGGLE_SET));
        assertThat(recommendation.prescription()).isEqualTo(new AdjustReps(10, 9));
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkoutEvent.class,
            names = {"STRUGGLE_SET", "FORM_DEGRADATION", "SKIP_SET", "SKIP_EXERCISE"})
    void inDifficultyRepsAndRestMoveOnlyTowardsEasier(WorkoutEvent event) {
        Recommendation recommendation = recommend(
                aRequest().on(event).fresh().resting(240).withMinutes(3).lastRpe(5));
        assertThat(prescriptions(recommendation)).allSatisfy(prescription -> {
            if (prescription instanceof AdjustReps reps) {
                assertThat(reps.to()).isLessThan(reps.from());
            }
            if (prescription instanceof ModifyRest rest) {
                assertThat(rest.to()).isGreaterThan(rest.from());
            }
            assertThat(prescription).isNotInstanceOf(IncreaseWeight.class);
        });
    }

    @Test
    void slippingFormLeadsToALighterWeight() {
        Recommendation recommendation = recommend(aRequest().on(WorkoutEvent.FORM_DEGRADATION));
        assertThat(recommendation.prescription()).isEqualTo(new DecreaseWeight(135, 127.5));
    }

    @Test
    void aSkippedExerciseIsReplacedByOneForTheSameMuscles() {
        Recommendation recommendation = recommend(aRequest().on(WorkoutEvent.SKIP_EXERCISE));
        assertThat(recommendation.prescription()).isInstanceOf(ChangeExercise.class);
    }

    @Test
    void missingEquipmentLeavesOnlyAnotherExerciseOrTheHold() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().withEquipment("dumbbells"));
        assertThat(recommendation.prescription()).isEqualTo(new ChangeExercise("Bench Press", "Dumbbell Bench Press"));
        assertThat(levers(recommendation)).containsExactly(Lever.CHANGE_EXERCISE, Lever.SUGGEST_FORM_FOCUS);
    }

    @Test
    void anEmptyListOfEquipmentMeansNotStated() {
        assertThat(recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().withEquipment())
                        .prescription())
                .isInstanceOf(IncreaseWeight.class);
    }

    @Test
    void nobodyIsAskedWhereTheLiftersStateSetsALimit() {
        CountingAdviser adviser = new CountingAdviser();
        ALifter lifter = ALifter.newTo(aRequest().build());

        Recommendation free = lifter.asks(aRequest().fresh().build(), adviser);
        assertThat(adviser.questions).isEqualTo(2);

        for (ARequest limited : List.of(aRequest().inPain(6), aRequest().tired())) {
            Recommendation recommendation = lifter.asks(limited.build(), adviser);
            assertThat(recommendation.source()).isEqualTo(Source.FALLBACK);
            assertThat(recommendation.modelVersion()).isEqualTo(free.modelVersion());
        }
        assertThat(adviser.questions).isEqualTo(2);
    }

    @Test
    void painStopsTheExercise() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().inPain(6));
        assertThat(levers(recommendation)).isSubsetOf(Lever.CHANGE_EXERCISE, Lever.SUGGEST_FORM_FOCUS);
        assertThat(recommendation.risk()).isEqualTo(Risk.HIGH);
        assertThat(recommendation.reasoning()).contains("Pain at 6 of 10", "Stop Bench Press");
        assertThat(recommendation.appliedLimits()).containsExactly(SafetyLimit.PAIN);
        assertThat(recommendation.factors()).contains("safety:pain");
    }

    @ParameterizedTest
    @EnumSource(WorkoutEvent.class)
    void aTiredLifterIsNeverToldToDoMore(WorkoutEvent event) {
        Recommendation recommendation = recommend(aRequest().on(event).tired().lastRpe(3));
        assertThat(prescriptions(recommendation)).noneMatch(Asked::addsWork);
        assertThat(recommendation.appliedLimits()).contains(SafetyLimit.FATIGUE_THRESHOLD);
    }

    @Test
    void lowReadinessAtTheStartMakesTheWorkEasier() {
        Recommendation recommendation = recommend(aRequest().tired());
        assertThat(recommendation.prescription()).isInstanceOfAny(AdjustReps.class, ModifyRest.class);
        assertThat(recommendation.reasoning()).contains("too low today");
    }

    @Test
    void tooLittleTimeShortensRestFirstAndThenNamesTheSetsThatFit() {
        Recommendation enough =
                recommend(aRequest().planning(4, 10, 50).resting(120).withMinutes(8));
        assertThat(enough.prescription()).isEqualTo(new ModifyRest(120, 60));
        assertThat(enough.factors()).contains("time_pressure");
        Recommendation tooLittle =
                recommend(aRequest().planning(5, 10, 50).resting(60).withMinutes(3));
        assertThat(tooLittle.prescription()).isEqualTo(new ModifyRest(60, 30));
        assertThat(tooLittle.reasoning()).contains("2 of 5 sets fit");
        Recommendation oneSet =
                recommend(aRequest().planning(1, 10, 50).resting(60).withMinutes(1));
        assertThat(oneSet.reasoning()).doesNotContain("sets fit");
    }

    @Test
    void aHighHeartRateAsksForMoreRest() {
        WearableData wearable = new WearableData(
                OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(175));
        Recommendation recommendation = recommend(aRequest().planning(3, 10, 50).wearing(wearable));
        assertThat(recommendation.prescription()).isEqualTo(new ModifyRest(90, 150));
    }

    @Test
    void anUnknownExerciseWorksToo() {
        Recommendation recommendation = recommend(aRequest()
                .of("Zercher Yoke Thing")
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh());
        assertThat(recommendation.prescription()).isInstanceOf(IncreaseWeight.class);
        assertThat(recommendation.factors()).contains("unknown_exercise");
        assertThat(levers(recommendation)).doesNotContain(Lever.CHANGE_EXERCISE);
    }

    @Test
    void anUnknownEventCountsAsTheStartOfAnExercise() {
        assertThat(recommend(aRequest().on("what_is_this")).prescription())
                .isEqualTo(recommend(aRequest()).prescription());
    }

    @Test
    void identicalRequestsGetIdenticalAnswers() {
        RecommendationRequest request = aRequest().on(WorkoutEvent.STRUGGLE_SET).build();
        ALifter lifter = ALifter.newTo(request);
        assertThat(lifter.asks(request)).isEqualTo(lifter.asks(request));
    }

    @Test
    void aFallbackSaysSoAndNeverLooksSure() {
        Recommendation recommendation = recommend(aRequest());
        assertThat(recommendation.source()).isEqualTo(Source.FALLBACK);
        assertThat(recommendation.reasoning()).contains("fallback");
        assertThat(recommendation.confidence()).isEqualTo(0.69);
        assertThat(recommendation.modelVersion()).isEqualTo("none");
    }

    @Test
    void aGoalShiftsTheChoice() {
        ARequest request = aRequest().on(WorkoutEvent.COMPLETE_SET).fresh();
        List<Lever> strength = levers(recommend(request.goal(Goal.STRENGTH)));
        assertThat(strength.getFirst()).isEqualTo(Lever.INCREASE_WEIGHT);
        assertThat(recommend(request.goal(Goal.HYPERTROPHY)).factors()).contains("goal:hypertrophy");
    }

    /** Always has something to say. */
    private static final class CountingAdviser implements Adviser {
        private int questions;

        @Override
        public Optional<LanguageModel.Identity> identity() {
            return Optional.of(new LanguageModel.Identity("coach-test-3", 1));
        }

        @Override
        public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
            questions++;
            return Map.of(Lever.MODIFY_REST, 1.0);
        }

        @Override
        public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
            questions++;
            return Optional.of("A sentence.");
        }
    }
}
