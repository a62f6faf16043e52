package com.gitfit.coach.service;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Effort;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.TimePressure;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint("coach-mini-1");
    private static final Set<Lever> LEVERS = Set.of(Lever.MODIFY_REST, Lever.INCREASE_WEIGHT);
    private static final Prescription HOLD = new Hold(135);
    private static final Facts FACTS = facts(aRequest(), 0.7, Effort.Scale.RPE, 40);

    /** Of none of them the prompt says that it is another moment. */
    static Stream<Facts> momentsWithTheSamePrompt() {
        return Stream.of(
                facts(aRequest(), 0.7, Effort.Scale.DIFFICULTY, 40),
                facts(aRequest(), 0.7, Effort.Scale.RPE, 41),
                facts(aRequest(), 0.7001, Effort.Scale.RPE, 40),
                facts(aRequest().resting(90), 0.7, Effort.Scale.RPE, 40),
                facts(aRequest().planning(3, 10, 135.01), 0.7, Effort.Scale.RPE, 40));
    }

    @ParameterizedTest
    @MethodSource("momentsWithTheSamePrompt")
    void whatTheGuardKnowsAndThePromptDoesNotSayIsAnotherQuestion(Facts other) {
        assertThat(sentence(other)).isNotEqualTo(sentence(FACTS));
        assertThat(FINGERPRINT.of(other, LEVERS)).isNotEqualTo(FINGERPRINT.of(FACTS, LEVERS));
    }

    @Test
    void anotherReasonAndAnotherChangeAreOtherQuestions() {
        assertThat(FINGERPRINT.of(FACTS, Driver.TIRED, HOLD)).isNotEqualTo(sentence(FACTS));
        assertThat(FINGERPRINT.of(FACTS, Driver.STEADY, new Hold(135.01))).isNotEqualTo(sentence(FACTS));
        assertThat(FINGERPRINT.of(FACTS, Driver.STEADY, new IncreaseWeight(135, 145)))
                .isNotEqualTo(sentence(FACTS));
        assertThat(FINGERPRINT.of(FACTS, Set.of(Lever.MODIFY_REST))).isNotEqualTo(FINGERPRINT.of(FACTS, LEVERS));
    }

    @Test
    void theSameQuestionIsTheSameInEveryProcess() {
        assertThat(sentence(facts(aRequest(), 0.7, Effort.Scale.RPE, 40))).isEqualTo(sentence(FACTS));
        assertThat(sentence(FACTS)).hasSize(43);
    }

    @Test
    void anotherModelIsAskedItself() {
        Fingerprint other = new Fingerprint("coach-mini-2");

        assertThat(other.of(FACTS, Driver.STEADY, HOLD)).isNotEqualTo(sentence(FACTS));
        assertThat(other.of(FACTS, LEVERS)).isNotEqualTo(FINGERPRINT.of(FACTS, LEVERS));
        assertThat(other.of(aRequest().build()))
                .isNotEqualTo(FINGERPRINT.of(aRequest().build()));
    }

    private static String sentence(Facts facts) {
        return FINGERPRINT.of(facts, Driver.STEADY, HOLD);
    }

    private static Facts facts(ARequest request, double readiness, Effort.Scale scale, int neededMinutes) {
        ExercisePlan plan = request.build().plan();
        return new Facts(
                plan,
                WorkoutEvent.COMPLETE_SET,
                Goal.GENERAL,
                readiness,
                Optional.of(new Effort(7, scale)),
                OptionalInt.empty(),
                0,
                Optional.of(new TimePressure(30, neededMinutes, 3, 2, 3, true)));
    }
}
