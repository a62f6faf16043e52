package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.engine.Asked.hold;
import static com.gitfit.coach.engine.Asked.levers;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WorkoutEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rated sets lead to once there are enough of them to foresee the next one. */
class RecommenderForecastTest {
    @Test
    void theFirstRatedSetForeseesNothingAndTheSecondDoes() {
        ALifter lifter = ALifter.newTo(set(1).build());
        lifter.answers(set(1).build(), hold(set(1).build()), AnAnswer.accepted().exertion(9));
        assertThat(lifter.asks(set(2).build()).factors()).noneMatch(factor -> factor.startsWith("expected_rpe"));

        lifter.answers(set(2).build(), hold(set(2).build()), AnAnswer.accepted().exertion(9));
        assertThat(lifter.asks(set(3).build()).factors()).anyMatch(factor -> factor.startsWith("expected_rpe"));
    }

    @ParameterizedTest(name = "sets of RPE {0}: {1}")
    @CsvSource({"4, INCREASE_WEIGHT", "5, INCREASE_WEIGHT", "10, DECREASE_WEIGHT"})
    void setsThatAreTooEasyOrTooHardChangeTheWeight(int rpe, Lever lever) {
        ALifter lifter = after(6, rpe);

        Recommendation next = lifter.asks(set(1).on(WorkoutEvent.EXERCISE_START).build());

        assertThat(levers(next)).contains(lever);
        assertThat(lifter.couldGet(lever, set(1).build())).isPresent();
    }

    @Test
    void theHarderTheSetsWereTheLessIsAdded() {
        double easy = weightAfter(3);
        double medium = weightAfter(8);

        assertThat(easy).isGreaterThan(medium).isLessThanOrEqualTo(1.1 * 135);
        assertThat(medium).isGreaterThanOrEqualTo(135);
    }

    @Test
    void nothingIsAddedAfterTwoSetsAtTheLimitWhateverIsForeseen() {
        ALifter lifter = after(6, 3);
        lifter.answers(set(2).build(), hold(set(2).build()), AnAnswer.accepted().exertion(9));
        lifter.answers(set(3).build(), hold(set(3).build()), AnAnswer.accepted().exertion(10));

        assertThat(lifter.couldGet(Lever.INCREASE_WEIGHT, set(4).build())).isEmpty();
    }

    @Test
    void aSetThatFellShortIsTakenIntoAccountAtOnce() {
        ALifter lifter = after(6, 8);
        double before = forecast(lifter.asks(set(2).lastReps(8).build()));
        double after = forecast(
                lifter.asks(set(2).on(WorkoutEvent.STRUGGLE_SET).lastReps(5).build()));

        assertThat(after).isGreaterThan(before);
        assertThat(lifter.asks(set(2).on(WorkoutEvent.STRUGGLE_SET).lastReps(5).build())
                        .prescription())
                .isInstanceOfAny(DecreaseWeight.class, AdjustReps.class);
    }

    @Test
    void thePlanIsKeptWhereItFits() {
        ALifter lifter = after(12, 9);

        assertThat(lifter.asks(set(2).resting(120).build()).prescription()).isInstanceOf(Hold.class);
    }

    /** The lifter's own rest is the newcomer's, 90 s. */
    @ParameterizedTest(name = "sets of RPE {0}, rest {1} s: {2} s")
    @CsvSource({"5, 90, 30", "5, 60, 30", "10, 90, 150"})
    void aRestIsChangedTowardTheTarget(int rpe, int rest, int to) {
        ALifter lifter = after(6, rpe);

        assertThat(lifter.couldGet(Lever.MODIFY_REST, set(2).resting(rest).build()))
                .contains(new ModifyRest(rest, to));
    }

    @Test
    void limitsHoldWhateverIsForeseen() {
        ALifter lifter = after(6, 2);

        Recommendation exhausted = lifter.asks(set(2).tired().build());

        assertThat(exhausted.appliedLimits()).contains(SafetyLimit.FATIGUE_THRESHOLD);
        assertThat(Asked.prescriptions(exhausted)).noneMatch(Asked::addsWork);
    }

    @Test
    void bodyweightForeseesNothing() {
        RecommendationRequest pushUps = aRequest()
                .of("Push-Up")
                .planning(3, 12, 0)
                .on(WorkoutEvent.COMPLETE_SET)
                .build();
        ALifter lifter = ALifter.newTo(pushUps);
        for (int answer = 0; answer < 4; answer++) {
            lifter.answers(pushUps, AnAnswer.accepted().exertion(7));
        }

        assertThat(lifter.state().strength()).isEmpty();
        assertThat(lifter.asks(pushUps).factors()).noneMatch(factor -> factor.startsWith("expected_rpe"));
    }

    /** The plan is foreseen harder than what is aimed at; who keeps it all the same likes it hard. */
    @ParameterizedTest(name = "taken {0}")
    @CsvSource({"true, 1", "false, -1"})
    void whoKeepsToHardWorkIsAimedHigher(boolean taken, int direction) {
        ALifter lifter = after(6, 10);
        RecommendationRequest request = set(1).on(WorkoutEvent.EXERCISE_START).build();
        double before = lifter.profile().habits().leanings().effort().value();

        lifter.answers(request, hold(request), taken ? AnAnswer.accepted() : AnAnswer.skipped());

        double moved = lifter.profile().habits().leanings().effort().value() - before;
        assertThat(Math.signum(moved)).isEqualTo(direction);
    }

    @Test
    void thePredictedAcceptanceFollowsTheAnswers() {
        ALifter willing = after(6, 8);
        ALifter unwilling = after(6, 8);
        for (int answer = 0; answer < 12; answer++) {
            willing.answers(set(2).build(), AnAnswer.accepted());
            unwilling.answers(set(2).build(), AnAnswer.skipped());
        }

        assertThat(willing.asks(set(2).build()).predictedAcceptance())
                .isGreaterThan(unwilling.asks(set(2).build()).predictedAcceptance() + 0.2);
    }

    private static double weightAfter(int rpe) {
        return after(6, rpe)
                .couldGet(Lever.INCREASE_WEIGHT, set(2).build())
                .map(increase -> ((IncreaseWeight) increase).to())
                .orElse(135.0);
    }

    /** Somebody who did sets of eight with 135 lb on as many days and rated them all alike. */
    private static ALifter after(int sets, int rpe) {
        RecommendationRequest request = set(1).on(WorkoutEvent.EXERCISE_START).build();
        ALifter lifter = ALifter.newTo(request);
        Recommendation hold = hold(request);
        for (int day = 0; day < sets; day++) {
            lifter.answers(request, hold, AnAnswer.accepted().exertion(rpe));
            lifter.waits(Duration.ofDays(3));
        }
        return lifter;
    }

    private static ARequest set(int number) {
        return aRequest()
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .planning(3, 8, 135)
                .resting(120)
                .atSet(number);
    }

    private static double forecast(Recommendation recommendation) {
        return recommendation.factors().stream()
                .filter(factor -> factor.startsWith("expected_rpe:"))
                .mapToDouble(factor -> Double.parseDouble(factor.substring("expected_rpe:".length())))
                .findFirst()
                .orElseThrow();
    }
}
