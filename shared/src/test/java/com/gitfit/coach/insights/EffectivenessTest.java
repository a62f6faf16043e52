package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EffectivenessTest {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void accuracyIsTheMeanOfTheAnswers() {
        Answers answers = history(
                InsightsAnswer.accepted().accuracy(1),
                InsightsAnswer.skipped().accuracy(0),
                InsightsAnswer.skipped().accuracy(0.5));

        assertThat(Effectiveness.accuracy(answers)).isEqualTo(new Figure(0.5, 3));
    }

    @Test
    void accuracyForgetsAllButTheLastFiftyAnswers() {
        Answers answers = history(Stream.concat(
                        Stream.generate(() -> InsightsAnswer.skipped().accuracy(0))
                                .limit(150),
                        Stream.generate(() -> InsightsAnswer.accepted().accuracy(1))
                                .limit(50))
                .toArray(InsightsAnswer[]::new));

        assertThat(Effectiveness.accuracy(answers)).isEqualTo(new Figure(1, 50));
    }

    @Test
    void aSingleRatingIsTheSatisfaction() {
        Answers answers = history(InsightsAnswer.accepted().rated(Rating.EFFECTIVENESS, 8));

        assertThat(Effectiveness.satisfaction(answers)).isEqualTo(new Figure(0.8, 1));
    }

    @Test
    void aRatingWeighsHalfAfterTenFurtherOnes() {
        // One rating of 10, ten further ones of 1, of which the last weighs 1 and the first 0.5^0.9.
        List<InsightsAnswer> answers = new ArrayList<>();
        answers.add(InsightsAnswer.accepted().rated(Rating.EFFECTIVENESS, 10));
        IntStream.range(0, 10)
                .forEach(ignored -> answers.add(InsightsAnswer.accepted().rated(Rating.EFFECTIVENESS, 1)));
        double others =
                IntStream.range(0, 10).mapToDouble(n -> Math.pow(0.5, n / 10.0)).sum();

        Figure satisfaction = Effectiveness.satisfaction(history(answers.toArray(InsightsAnswer[]::new)));

        assertThat(satisfaction.value()).isCloseTo((0.5 * 1 + others * 0.1) / (0.5 + others), within(1e-12));
        assertThat(satisfaction.samples()).isEqualTo(11);
    }

    @Test
    void answersWithoutARatingDoNotAgeTheOthers() {
        InsightsAnswer good = InsightsAnswer.accepted().rated(Rating.EFFECTIVENESS, 9);
        InsightsAnswer bad = InsightsAnswer.accepted().rated(Rating.EFFECTIVENESS, 2);
        InsightsAnswer silent = InsightsAnswer.accepted().rated(Rating.FORM, 2);

        assertThat(Effectiveness.satisfaction(history(good, silent, silent, bad, silent)))
                .isEqualTo(Effectiveness.satisfaction(history(good, bad)));
    }

    @Test
    void withoutRatingsThereIsNoSatisfaction() {
        assertThat(Effectiveness.satisfaction(history(InsightsAnswer.accepted())))
                .isEqualTo(Figure.NONE);
        assertThat(Effectiveness.accuracy(history())).isEqualTo(Figure.NONE);
    }

    @ParameterizedTest(name = "{0} answers: {1}")
    @CsvSource({"0, 0, 0", "1, 0.02, 1", "25, 0.5, 25", "50, 1, 50", "51, 1, 51", "9999999999, 1, 2147483647"})
    void adviceIsPersonalAfterFiftyAnswers(long interactions, double level, int samples) {
        assertThat(Effectiveness.personalization(interactions)).isEqualTo(new Figure(level, samples));
    }

    @Test
    void calibrationComparesPredictionsWithOutcomes() {
        Calibration calibration = Calibration.of(history(
                InsightsAnswer.accepted().predicted(0.75),
                InsightsAnswer.skipped().predicted(0.5)));

        // (0.25² + 0.5²) / 2
        assertThat(calibration).isEqualTo(new Calibration(2, 0.15625, 0.625, 0.5));
    }

    @Test
    void calibrationWithoutAnswersIsZero() {
        assertThat(Calibration.of(history())).isEqualTo(new Calibration(0, 0, 0, 0));
    }

    /** The answers an hour apart, handed over newest first, since their order is their time. */
    private static Answers history(InsightsAnswer... answers) {
        List<LearningEvent> events = new ArrayList<>();
        for (InsightsAnswer answer : answers) {
            events.add(answer.at(START.plusSeconds(3600L * events.size())).build());
        }
        Collections.reverse(events);
        return new Answers(events);
    }
}
