package com.gitfit.coach.safety;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.SafetyLimit;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyLimitsTest {
    private static final SafetyLimits LIMITS = new SafetyLimits(CoachingPolicy.standard(), SafetyLimits.Enforcement.ON);
    private static final LoadGrid PLATES = new LoadGrid(0, 2.5);
    private static final Circumstances WELL = circumstances(3, 0, OptionalInt.empty(), OptionalInt.empty());

    @ParameterizedTest
    @CsvSource({"135, 160, 147.5", "100, 110, 110", "100, 112.5, 110", "45, 50, 47.5", "950, 2000, 1000"})
    void anIncreaseIsCutToTenPercentAndRoundedDownToThePlates(double planned, double proposed, double kept) {
        Verdict verdict = LIMITS.apply(new IncreaseWeight(planned, proposed), plan(10, planned), PLATES, WELL);
        assertThat(verdict.prescription()).isEqualTo(new IncreaseWeight(planned, kept));
    }

    @Test
    void twentyPoundsNeverBecomeTwentyTwoAndAHalf() {
        Verdict verdict = LIMITS.apply(new IncreaseWeight(20, 22.5), plan(10, 20), PLATES, WELL);
        assertThat(verdict.prescription()).isEqualTo(new Prescription.Hold(20));
        assertThat(verdict.applied()).containsExactly(SafetyLimit.MAX_WEIGHT_INCREASE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPlanOfFourRepsOrFewerIsNeverCut(int planned) {
        for (int proposed = -3; proposed < planned; proposed++) {
            Verdict verdict = LIMITS.apply(new AdjustReps(planned, proposed), plan(planned, 100), PLATES, WELL);
            assertThat(verdict.isHold()).isTrue();
            assertThat(verdict.applied()).containsExactly(SafetyLimit.MIN_REP_RETENTION);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 4", "10, 0, 8", "12, 5, 10", "10, 20, 11", "20, 100, 23"})
    void repsStayBetweenFourFifthsAndFifteenPercentMore(int planned, int proposed, int kept) {
        Verdict verdict = LIMITS.apply(new AdjustReps(planned, proposed), plan(planned, 100), PLATES, WELL);
        assertThat(verdict.prescription()).isEqualTo(new AdjustReps(planned, kept));
    }

    @Test
    void restIsNeverShorterThanHalfAMinute() {
        Verdict verdict = LIMITS.apply(new ModifyRest(90, 5), plan(10, 100), PLATES, WELL);
        assertThat(verdict.prescription()).isEqualTo(new ModifyRest(90, 30));
        assertThat(verdict.applied()).containsExactly(SafetyLimit.MIN_REST_TIME);
    }

    @Test
    void aTiredLifterGetsNothingMore() {
        Circumstances exhausted = circumstances(8.1, 0, OptionalInt.empty(), OptionalInt.empty());
        Circumstances listless = circumstances(3, 0, OptionalInt.of(3), OptionalInt.empty());
        assertHeld(new IncreaseWeight(100, 102.5), exhausted, SafetyLimit.FATIGUE_THRESHOLD);
        assertHeld(new AdjustReps(10, 11), exhausted, SafetyLimit.FATIGUE_THRESHOLD);
        assertHeld(new IncreaseWeight(100, 102.5), listless, SafetyLimit.FATIGUE_THRESHOLD);
    }

    @Test
    void fatigueOfExactlyEightIsNotYetTooMuch() {
        Circumstances atTheThreshold = circumstances(8.0, 0, OptionalInt.of(4), OptionalInt.of(6));
        Verdict verdict = LIMITS.apply(new IncreaseWeight(100, 102.5), plan(10, 100), PLATES, atTheThreshold);
        assertThat(verdict.isHold()).isFalse();
    }

    @Test
    void poorFormGetsNothingMore() {
        Circumstances sloppy = circumstances(3, 0, OptionalInt.empty(), OptionalInt.of(5));
        assertHeld(new IncreaseWeight(100, 102.5), sloppy, SafetyLimit.FORM_DEGRADATION_LIMIT);
    }

    @Test
    void painLeavesOnlyStoppingOrAnotherExercise() {
        Circumstances hurting = circumstances(3, 4, OptionalInt.empty(), OptionalInt.empty());
        assertHeld(new Prescription.DecreaseWeight(100, 50), hurting, SafetyLimit.PAIN);
        assertHeld(new AdjustReps(10, 8), hurting, SafetyLimit.PAIN);
        Verdict substitute =
                LIMITS.apply(new ChangeExercise("Bench Press", "Leg Press"), plan(10, 100), PLATES, hurting);
        assertThat(substitute.prescription()).isEqualTo(new ChangeExercise("Bench Press", "Leg Press"));
    }

    @Test
    void withTheLimitsOffAProposalStaysAsItIs() {
        SafetyLimits off = new SafetyLimits(CoachingPolicy.standard(), SafetyLimits.Enforcement.OFF);
        Verdict verdict = off.apply(new IncreaseWeight(100, 200), plan(10, 100), PLATES, WELL);
        assertThat(verdict.prescription()).isEqualTo(new IncreaseWeight(100, 200));
    }

    private static void assertHeld(Prescription proposal, Circumstances circumstances, SafetyLimit reason) {
        Verdict verdict = LIMITS.apply(proposal, plan(10, 100), PLATES, circumstances);
        assertThat(verdict.prescription()).isEqualTo(new Prescription.Hold(100));
        assertThat(verdict.applied()).containsExactly(reason);
    }

    private static ExercisePlan plan(int reps, double weight) {
        return aRequest().planning(3, reps, weight).plan();
    }

    private static Circumstances circumstances(double fatigue, int pain, OptionalInt energy, OptionalInt form) {
        return new Circumstances(fatigue, energy, OptionalInt.empty(), form, pain, OptionalDouble.empty());
    }
}
