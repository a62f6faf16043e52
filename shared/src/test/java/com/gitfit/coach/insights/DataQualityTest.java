package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DataQualityTest {
    @Test
    void withoutAnswersThereIsNothingToSay() {
        assertThat(quality()).isEqualTo(new DataQuality(0, 0, Map.of(), Map.of(), Map.of()));
    }

    @Test
    void answersWithoutAnyRatingAreCounted() {
        DataQuality quality = quality(
                InsightsAnswer.accepted().rated(Rating.DIFFICULTY, 7),
                InsightsAnswer.accepted(),
                InsightsAnswer.skipped(),
                InsightsAnswer.skipped());

        assertThat(quality.samples()).isEqualTo(4);
        assertThat(quality.unratedShare()).isEqualTo(0.75);
    }

    @Test
    void whatWasNotedIsCountedByItsKind() {
        DataQuality quality = quality(
                InsightsAnswer.accepted()
                        .noting(new AnswerQuality(
                                Set.of(Rating.DIFFICULTY, Rating.FORM),
                                Set.of(ReadinessInput.SLEEP),
                                Set.of(ReadinessInput.STRESS))),
                InsightsAnswer.accepted()
                        .noting(new AnswerQuality(
                                Set.of(Rating.DIFFICULTY),
                                Set.of(),
                                Set.of(ReadinessInput.STRESS, ReadinessInput.SLEEP))),
                InsightsAnswer.accepted());

        assertThat(quality.outliers()).isEqualTo(Map.of("difficulty_rating", 2, "form_quality", 1));
        assertThat(quality.filledContext()).isEqualTo(Map.of("sleep", 1));
        assertThat(quality.unknownContext()).isEqualTo(Map.of("stress", 2, "sleep", 1));
    }

    private static DataQuality quality(InsightsAnswer... answers) {
        return DataQuality.of(
                new Answers(Stream.of(answers).map(InsightsAnswer::build).toList()));
    }
}
