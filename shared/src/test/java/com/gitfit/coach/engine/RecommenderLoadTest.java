package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.engine.Asked.levers;
import static com.gitfit.coach.engine.Asked.prescriptions;
import static com.gitfit.coach.engine.Asked.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far load and repetitions move, and when they do not. */
class RecommenderLoadTest {
    @Test
    void aFinishedSetLeadsToAStepOfTheUsualProgression() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh());
        assertThat(recommendation.prescription()).isEqualTo(new IncreaseWeight(135, 140));
    }

    @ParameterizedTest(name = "RPE {0}: 135 lb becomes {1} lb")
    @CsvSource({"8, 140", "7, 145", "6, 147.5", "4, 147.5"})
    void repetitionsInReserveMakeTheStepLarger(int rpe, double suggested) {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().lastRpe(rpe));
        assertThat(recommendation.prescription()).isEqualTo(new IncreaseWeight(135, suggested));
    }

    @Test
    void theSmallestStepIsOneIncrement() {
        RecommendationRequest request = aRequest()
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 10, 100)
                .withIncrement(10)
                .build();
        assertThat(ALifter.newTo(request).asks(request).prescription()).isEqualTo(new IncreaseWeight(100, 110));
    }

    @Test
    void whereNoIncrementFitsTheCapRepetitionsRiseInstead() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().planning(3, 10, 20));
        assertThat(recommendation.prescription()).isEqualTo(new AdjustReps(10, 11));
        assertThat(levers(recommendation)).doesNotContain(Lever.INCREASE_WEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPlanOfFourRepsIsNeverCut(int reps) {
        for (WorkoutEvent event : WorkoutEvent.values()) {
            Recommendation recommendation =
                    recommend(aRequest().on(event).tired().lastRpe(10).planning(3, reps, 200));
            assertThat(levers(recommendation)).doesNotContain(Lever.ADJUST_REPS);
        }
    }

    @Test
    void bodyweightHasNoWeightLever() {
        for (WorkoutEvent event : WorkoutEvent.values()) {
            Recommendation recommendation =
                    recommend(aRequest().of("Push-Up").on(event).planning(3, 12, 0));
            assertThat(levers(recommendation))
                    .doesNotContain(Lever.INCREASE_WEIGHT, Lever.DECREASE_WEIGHT, Lever.ADD_WARMUP);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 135", "9, 135"})
    void atTheLimitOfStrengthNothingIsAdded(int rpe, double weight) {
        Recommendation recommendation = recommend(aRequest()
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 10, weight)
                .lastRpe(rpe));
        assertThat(prescriptions(recommendation)).noneMatch(Asked::addsWork);
    }

    @Test
    void afterAFailedSetNothingIsAdded() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().lastReps(6));
        assertThat(prescriptions(recommendation)).noneMatch(Asked::addsWork);
        assertThat(recommendation.factors()).contains("missed_reps");
    }

    @Test
    void aDecliningLifterGetsNoMoreWeight() {
        PreviousPerformance declining =
                new PreviousPerformance(OptionalInt.empty(), Optional.of(Progression.DECREASING), Optional.empty());
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().previously(declining));
        assertThat(levers(recommendation)).doesNotContain(Lever.INCREASE_WEIGHT);
    }

    @ParameterizedTest(name = "{0} {1} {2} by {3}: {4}")
    @CsvSource({
        "Barbell Bench Press, 45, LB, 2.5, none below the bar",
        "Barbell Bench Press, 20, KG, 2.5, none below the bar",
    })
    void aBarbellIsNeverLighterThanItsBar(String name, double weight, WeightUnit unit, double increment, String why) {
        ARequest request = aRequest()
                .of(name)
                .on(WorkoutEvent.STRUGGLE_SET)
                .planning(3, 10, weight)
                .withIncrement(increment);
        Recommendation recommendation = recommend(unit == WeightUnit.KG ? request.inKilograms() : request);
        assertThat(levers(recommendation)).as(why).doesNotContain(Lever.DECREASE_WEIGHT);
    }

    @Test
    void stepsStartFromTheBarWhereThePlanDoes() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().withIncrement(10));
        assertThat(recommendation.prescription()).isEqualTo(new IncreaseWeight(135, 145));
    }

    @Test
    void aKettlebellIsReplacedByTheNextOneOrByNone() {
        Recommendation light = recommend(aRequest()
                .of("Kettlebell Swing")
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 10, 35));
        assertThat(levers(light)).doesNotContain(Lever.INCREASE_WEIGHT);
        Recommendation heavy = recommend(aRequest()
                .of("Kettlebell Swing")
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 10, 97));
        assertThat(heavy.prescription()).isEqualTo(new IncreaseWeight(97, 106));
    }

    @Test
    void aLimitThatRuledAnIncreaseOutIsNamed() {
        Recommendation recommendation =
                recommend(aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().planning(3, 10, 20));
        assertThat(recommendation.appliedLimits()).containsExactly(SafetyLimit.MAX_WEIGHT_INCREASE);
        assertThat(recommendation.factors()).contains("safety:MAX_WEIGHT_INCREASE");
    }
}
