package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modified;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static com.gitfit.coach.domain.AnAnswer.neither;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccuracyTest {
    private static final Prescription INCREASE = new IncreaseWeight(100, 110);

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("accepted", INCREASE, accepted(), 1),
                arguments("accepted with another value", INCREASE, accepted().alsoModifiedTo(105), 1),
                arguments("skipped", INCREASE, skipped(), 0),
                arguments("neither", INCREASE, neither(), 0),
                arguments("used as suggested after all", INCREASE, modifiedTo(110), 1),
                arguments("half the way", INCREASE, modifiedTo(105), 0.5),
                arguments("a quarter too far", INCREASE, modifiedTo(112.5), 0.75),
                arguments("as planned", INCREASE, modifiedTo(100), 0),
                arguments("the other way", INCREASE, modifiedTo(90), 0),
                arguments("in an unknown measure", INCREASE, modified(), 0.5),
                arguments("in an impossible measure", INCREASE, modifiedTo(5_000), 0.5),
                arguments("less taken off", new DecreaseWeight(100, 90), modifiedTo(92.5), 0.75),
                arguments("a repetition less taken off", new AdjustReps(10, 8), modifiedTo(9), 0.5),
                arguments("a shorter rest", new ModifyRest(90, 120), modifiedTo(105), 0.5),
                arguments("the plan kept", new Hold(100), modifiedTo(100), 1),
                arguments("the plan left", new Hold(100), modifiedTo(105), 0),
                arguments("another substitute", new ChangeExercise("Squat", "Lunge"), modifiedTo("Leg Press"), 0.5),
                arguments("another warm-up", new AddWarmup(List.of(new WarmupSet(50, 8))), modifiedTo(60), 0.5));
    }

    @ParameterizedTest(name = "{1} {0}: {3}")
    @MethodSource("answers")
    void aRecommendationIsAsAccurateAsTheLifterStayedNearIt(
            String how, Prescription prescription, AnAnswer answer, double accuracy) {
        assertThat(Accuracy.of(prescription, answer.build())).as(how).isCloseTo(accuracy, within(1e-9));
    }
}
