package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.engine.Asked.hold;
import static com.gitfit.coach.engine.Asked.levers;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WorkoutEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What earlier answers change. */
class RecommenderHistoryTest {
    @Test
    void tenEasyAcceptedSetsLeadToMoreWeight() {
        RecommendationRequest request = aRequest().build();
        ALifter lifter = ALifter.newTo(request);
        for (int set = 0; set < 10; set++) {
            lifter.answers(request, AnAnswer.easy());
        }
        Recommendation recommendation = lifter.asks(request);
        assertThat(recommendation.prescription()).isInstanceOf(IncreaseWeight.class);
        assertThat(recommendation.factors()).contains("easy_effort", "rpe:4");
    }

    @Test
    void poorFormAtTheLimitOfStrengthLeadsToNoIncrease() {
        RecommendationRequest request =
                aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().build();
        ALifter lifter = ALifter.newTo(request);
        lifter.answers(request, AnAnswer.accepted().form(4).exertion(10));
        assertThat(levers(lifter.asks(request))).doesNotContain(Lever.INCREASE_WEIGHT);
        assertThat(lifter.asks(request).risk()).isEqualTo(Risk.HIGH);
        lifter.waits(Duration.ofDays(15));
        assertThat(lifter.asks(request).appliedLimits()).isEmpty();
    }

    @Test
    void increasesOfOneDayDoNotCompound() {
        double weight = 135;
        ALifter lifter = ALifter.newTo(aRequest().build());
        for (int set = 0; set < 8; set++) {
            RecommendationRequest request = aRequest()
                    .on(WorkoutEvent.COMPLETE_SET)
                    .fresh()
                    .planning(3, 10, weight)
                    .build();
            Recommendation recommendation = lifter.asks(request);
            lifter.answers(request, recommendation, AnAnswer.easy());
            weight = recommendation.prescription() instanceof IncreaseWeight increase ? increase.to() : weight;
        }
        assertThat(weight).isGreaterThan(135).isLessThanOrEqualTo(148.5);
        lifter.waits(Duration.ofDays(1));
        RecommendationRequest tomorrow = aRequest()
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 10, weight)
                .build();
        assertThat(lifter.asks(tomorrow).prescription()).isInstanceOf(IncreaseWeight.class);
    }

    @Test
    void threeHardSessionsWithoutAGainLeadToADeload() {
        RecommendationRequest request = aRequest().build();
        ALifter lifter = ALifter.newTo(request);
        Recommendation hold = hold(request);
        for (int session = 0; session < 4; session++) {
            lifter.answers(request, hold, AnAnswer.accepted().exertion(10).form(8));
            lifter.waits(Duration.ofDays(3));
        }
        Recommendation recommendation = lifter.asks(request);
        assertThat(recommendation.prescription()).isEqualTo(new DecreaseWeight(135, 122.5));
        assertThat(recommendation.deload()).isTrue();
        assertThat(recommendation.factors()).contains("deload");
        lifter.answers(request, AnAnswer.accepted());
        assertThat(lifter.asks(request).deload()).isFalse();
    }

    @Test
    void twoSessionsAtTheTopOfTheRangeLeadToMoreWeight() {
        RecommendationRequest request = aRequest().inRepRange(8, 10).build();
        ALifter lifter = ALifter.newTo(request);
        Recommendation hold = hold(request);
        for (int session = 0; session < 2; session++) {
            lifter.answers(request, hold, AnAnswer.accepted().exertion(8));
            lifter.waits(Duration.ofDays(3));
        }
        Recommendation recommendation = lifter.asks(request);
        assertThat(recommendation.prescription()).isInstanceOf(IncreaseWeight.class);
        assertThat(recommendation.factors()).contains("double_progression");
    }

    @Test
    void aLeverThatWasJustSkippedIsNotRepeated() {
        RecommendationRequest request =
                aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().build();
        ALifter lifter = ALifter.newTo(request);
        assertThat(lifter.asks(request).prescription()).isInstanceOf(IncreaseWeight.class);
        lifter.answers(request, AnAnswer.skipped());
        assertThat(lifter.asks(request).prescription()).isNotInstanceOf(IncreaseWeight.class);
    }

    @Test
    void painIsRememberedForADay() {
        RecommendationRequest hurting =
                aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().inPain(8).build();
        RecommendationRequest silent =
                aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().build();
        RecommendationRequest better =
                aRequest().on(WorkoutEvent.COMPLETE_SET).fresh().inPain(1).build();
        ALifter lifter = ALifter.newTo(hurting);
        lifter.answers(hurting, AnAnswer.skipped());
        assertThat(lifter.asks(silent).appliedLimits()).containsExactly(SafetyLimit.PAIN);
        assertThat(lifter.asks(silent).reasoning()).contains("Pain at 8 of 10");
        assertThat(lifter.asks(better).appliedLimits()).isEmpty();
        lifter.waits(Duration.ofHours(25));
        assertThat(lifter.asks(silent).appliedLimits()).isEmpty();
    }

    @Test
    void aDeclinedDeloadIsNotProposedAgain() {
        RecommendationRequest request = aRequest().build();
        ALifter lifter = ALifter.newTo(request);
        Recommendation hold = hold(request);
        for (int session = 0; session < 4; session++) {
            lifter.answers(request, hold, AnAnswer.accepted().exertion(10).form(8));
            lifter.waits(Duration.ofDays(3));
        }
        assertThat(lifter.asks(request).deload()).isTrue();
        lifter.answers(request, AnAnswer.skipped());
        lifter.waits(Duration.ofDays(8));
        assertThat(lifter.asks(request).deload()).isFalse();
    }

    @Test
    void repetitionsRiseOnceADay() {
        RecommendationRequest request = aRequest()
                .of("Push-Up")
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 12, 0)
                .build();
        ALifter lifter = ALifter.newTo(request);
        assertThat(lifter.asks(request).prescription()).isEqualTo(new AdjustReps(12, 13));
        lifter.answers(request, AnAnswer.accepted());
        assertThat(levers(lifter.asks(request))).doesNotContain(Lever.ADJUST_REPS);
        lifter.waits(Duration.ofHours(13));
        assertThat(levers(lifter.asks(request))).contains(Lever.ADJUST_REPS);
    }
}
