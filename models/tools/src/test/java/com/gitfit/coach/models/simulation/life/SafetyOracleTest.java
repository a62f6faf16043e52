package com.gitfit.coach.models.simulation.life;

import static com.gitfit.coach.models.simulation.coach.AQuestion.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.models.simulation.coach.AQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyOracleTest {
    private static final Prescription MORE = new IncreaseWeight(100, 102.5);

    @Test
    void aTenthMoreIsAllowedAndNoMore() {
        assertThat(violates(new IncreaseWeight(100, 110), aQuestion())).isFalse();
        assertThat(violates(new IncreaseWeight(100, 112.5), aQuestion())).isTrue();
        assertThat(violates(new IncreaseWeight(100, 101), aQuestion())).isTrue();
        assertThat(violates(new IncreaseWeight(100, Double.NaN), aQuestion())).isTrue();
    }

    @Test
    void increasesOfOneDayDoNotCompound() {
        assertThat(violates(
                        new IncreaseWeight(107.5, 110),
                        aQuestion().weight(107.5).raisedFrom(100)))
                .isFalse();
        assertThat(violates(
                        new IncreaseWeight(107.5, 112.5),
                        aQuestion().weight(107.5).raisedFrom(100)))
                .isTrue();
    }

    @Test
    void repetitionsStayBetweenFourFifthsAndFifteenPercentMore() {
        assertThat(violates(new AdjustReps(10, 8), aQuestion())).isFalse();
        assertThat(violates(new AdjustReps(10, 7), aQuestion())).isTrue();
        assertThat(violates(new AdjustReps(10, 11), aQuestion())).isFalse();
        assertThat(violates(new AdjustReps(10, 12), aQuestion())).isTrue();
    }

    @Test
    void restIsAtLeastHalfAMinute() {
        assertThat(violates(new ModifyRest(120, 30), aQuestion())).isFalse();
        assertThat(violates(new ModifyRest(120, 29), aQuestion())).isTrue();
    }

    @Test
    void nothingIsDecreasedToNothingOrUpwards() {
        assertThat(violates(new DecreaseWeight(100, 0), aQuestion())).isTrue();
        assertThat(violates(new DecreaseWeight(100, 102.5), aQuestion())).isTrue();
        assertThat(violates(new Hold(102.5), aQuestion())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whoIsUnfitGetsNothingMore(AQuestion question) {
        assertThat(violates(MORE, question)).isTrue();
        assertThat(violates(new AdjustReps(10, 11), question)).isTrue();
        assertThat(violates(new AddWarmup(List.of(new WarmupSet(50, 5))), question))
                .isTrue();
        assertThat(violates(new Hold(100), question)).isFalse();
    }

    @Test
    void inPainOnlyStoppingAndAnotherExerciseAreLeft() {
        assertThat(violates(new DecreaseWeight(100, 90), aQuestion().inPain())).isTrue();
        assertThat(violates(new ModifyRest(120, 180), aQuestion().inPain())).isTrue();
        assertThat(violates(new ChangeExercise("Squat", "Plank"), aQuestion().inPain()))
                .isFalse();
    }

    private static List<AQuestion> unfit() {
        return List.of(
                aQuestion().tired(),
                aQuestion().withoutEnergy(),
                aQuestion().inPoorForm(),
                aQuestion().inPain());
    }

    private static boolean violates(Prescription prescription, AQuestion question) {
        return SafetyOracle.isViolated(prescription, question.build());
    }
}
