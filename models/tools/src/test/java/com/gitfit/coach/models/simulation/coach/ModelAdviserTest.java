package com.gitfit.coach.models.simulation.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAdviserTest {
    private static final Set<Lever> LEVERS = EnumSet.of(Lever.ADJUST_REPS, Lever.SUGGEST_FORM_FOCUS);

    private final CountedModel model = new CountedModel(Lever.ADJUST_REPS);
    private final ModelAdviser adviser = new ModelAdviser(model, 0.2);

    @Test
    void theModelIsKnownWithTheWeightOfTheLaboratory() {
        assertThat(adviser.identity()).contains(new LanguageModel.Identity("counted-1", 0.2));
    }

    @Test
    void theVotesAreTheModels() {
        assertThat(adviser.votes(facts(0.7), LEVERS))
                .containsOnly(Map.entry(Lever.ADJUST_REPS, 1.0), Map.entry(Lever.SUGGEST_FORM_FOCUS, -1.0));
    }

    @Test
    void itIsKnownWhatItTook() {
        adviser.votes(facts(0.7), LEVERS);
        adviser.votes(facts(0.8), LEVERS);

        assertThat(model.asked()).isEqualTo(2);
        assertThat(adviser.toll().rankings()).isEqualTo(2);
        assertThat(adviser.toll().spent()).isPositive();
    }

    @Test
    void noSentenceIsAskedFor() {
        Prescription hold = Prescription.hold(plan());
        assertThat(adviser.sentence(facts(0.7), Driver.STEADY, hold)).isEmpty();
    }

    @Test
    void aModelWithNothingToSayHasNoVotes() {
        assertThat(answering(new ModelAnswer.Nothing<>()).votes(facts(0.7), LEVERS))
                .isEmpty();
    }

    @Test
    void aModelThatFailsEndsTheExperimentInsteadOfChangingIt() {
        ModelAdviser broken = answering(new ModelAnswer.Failed<>(new IllegalArgumentException("no such token")));
        assertThatThrownBy(() -> broken.votes(facts(0.7), LEVERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model fails")
                .hasRootCauseMessage("no such token");
        ModelAdviser slow = answering(new ModelAnswer.TimedOut<>());
        assertThatThrownBy(() -> slow.votes(facts(0.7), LEVERS)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightIsAFiniteNumberFromZero(double weight) {
        assertThatThrownBy(() -> new ModelAdviser(model, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ranking weight is a number from 0, not " + weight);
    }

    @Test
    void withoutAModelThereIsNobodyToAsk() {
        assertThatThrownBy(() -> new ModelAdviser(LanguageModel.absent(), 0.2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ModelAdviser answering(ModelAnswer<Map<Lever, Double>> answer) {
        return new ModelAdviser(
                new LanguageModel() {
                    @Override
                    public Optional<Identity> identity() {
                        return Optional.of(new Identity("answering-1", 0));
                    }

                    @Override
                    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
                        return answer;
                    }

                    @Override
                    public ModelAnswer<String> phrase(
                            Facts facts, Driver driver, Prescription prescription, Duration budget) {
                        return new ModelAnswer.Nothing<>();
                    }
                },
                1);
    }

    private static Facts facts(double readiness) {
        return new Facts(
                plan(),
                WorkoutEvent.COMPLETE_SET,
                Goal.GENERAL,
                readiness,
                Optional.empty(),
                OptionalInt.empty(),
                0,
                Optional.empty());
    }

    private static ExercisePlan plan() {
        return AQuestion.aQuestion().build().plan();
    }
}
