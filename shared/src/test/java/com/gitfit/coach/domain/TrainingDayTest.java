package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.retention.Trained;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer makes of a day. */
class TrainingDayTest {
    private static final LearningEvent ANSWER = Trained.answer("ann", Instant.parse("2026-03-01T12:00:00Z"));

    private static LearningEvent lifting(OptionalDouble e1rm) {
        return new LearningEvent(
                ANSWER.userId(),
                ANSWER.tweakId(),
                ANSWER.at(),
                ANSWER.exercise(),
                ANSWER.exerciseName(),
                ANSWER.muscles(),
                ANSWER.lever(),
                ANSWER.outcome(),
                ANSWER.ratings(),
                ANSWER.accuracy(),
                ANSWER.predictedAcceptance(),
                ANSWER.changes(),
                ANSWER.preferences(),
                ANSWER.acceptanceRate(),
                ANSWER.confidence(),
                e1rm,
                ANSWER.factors(),
                ANSWER.algorithmVersion(),
                ANSWER.modelVersion(),
                ANSWER.expiresAt(),
                ANSWER.quality());
    }

    @Test
    void anAnswerIsADayOfItsOwn() {
        assertThat(TrainingDay.of(ANSWER))
                .isEqualTo(new TrainingDay(
                        // Rest is shown in no chart.
                        Map.of(Preference.INTENSITY, 7.0),
                        0.75,
                        0.8,
                        Map.of(new ExerciseKey("bench-press"), 100.0),
                        Map.of(Outcome.ACCEPTED, 1),
                        Map.of(Rating.FORM, new RunningMean(1, 8))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoEstimateSaysNothingOfStrength(double kilograms) {
        assertThat(TrainingDay.of(lifting(OptionalDouble.of(kilograms))).e1rmKilograms())
                .isEmpty();
        assertThat(TrainingDay.of(lifting(OptionalDouble.empty())).e1rmKilograms())
                .isEmpty();
    }

    @Test
    void aDayHasTheLaterLevelsTheBestStrengthAndAllAnswers() {
        TrainingDay stronger = TrainingDay.of(lifting(OptionalDouble.of(110)));

        TrainingDay whole = TrainingDay.of(ANSWER).and(stronger).and(TrainingDay.of(ANSWER));

        assertThat(whole.e1rmKilograms()).containsOnly(Map.entry(new ExerciseKey("bench-press"), 110.0));
        assertThat(whole.answered()).isEqualTo(3);
        assertThat(whole.ratings()).containsOnly(Map.entry(Rating.FORM, new RunningMean(3, 8)));
    }
}
