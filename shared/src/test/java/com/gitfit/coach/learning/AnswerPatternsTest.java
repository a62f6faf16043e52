package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ATweak.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.Rating;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody new accepts 0.5, modifies 0.3 and skips 0.1; the figures after the answer were computed by hand. */
class AnswerPatternsTest {
    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("accepted", AnAnswer.accepted(), 0.525, 0.285, 0.095),
                arguments("accepted", AnAnswer.accepted().alsoModifiedTo(130), 0.525, 0.335, 0.095),
                arguments("modified", AnAnswer.modifiedTo(130), 0.475, 0.335, 0.095),
                arguments("modified", AnAnswer.modified(), 0.475, 0.335, 0.095),
                arguments("skipped", AnAnswer.skipped(), 0.475, 0.285, 0.145),
                arguments("skipped", AnAnswer.neither(), 0.475, 0.285, 0.145));
    }

    @ParameterizedTest(name = "{0}: acceptance {2}, modification {3}, skip {4}")
    @MethodSource("answers")
    void sharesFollowTheAnswers(String signal, AnAnswer answer, double acceptance, double modification, double skip) {
        Learned learned = Lesson.forSomebodyNew().answers(holding(), answer);

        FeedbackPatterns patterns = learned.profile().patterns();
        assertThat(patterns.acceptanceRate()).isCloseTo(acceptance, within(1e-9));
        assertThat(patterns.modificationFrequency()).isCloseTo(modification, within(1e-9));
        assertThat(patterns.skipRate()).isCloseTo(skip, within(1e-9));
        assertThat(Lesson.signals(learned, "acceptance_rate")).containsExactly(signal);
        assertThat(Lesson.signals(learned, "modification_frequency")).containsExactly(signal);
        assertThat(Lesson.signals(learned, "skip_rate")).containsExactly(signal);
    }

    @ParameterizedTest(name = "effectiveness {0}, difficulty {1}: workout and exercise {2}, intensity {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # effectiveness, difficulty, workout and exercise confidence, intensity confidence
              10, -,  0.525, 0.5
              8,  -,  0.515, 0.5
              5,  -,  0.5,   0.5
              1,  -,  0.48,  0.5
              -,  7,  0.5,   0.525
              -,  8,  0.5,   0.516666666666667
              -,  4,  0.5,   0.5
              -,  10, 0.5,   0.5
              -,  1,  0.5,   0.475
              8,  7,  0.515, 0.525
              -,  -,  0.5,   0.5
            """)
    void confidencesFollowTheRatings(
            Integer effectiveness, Integer difficulty, double workoutAndExercise, double intensity) {
        AnAnswer answer = AnAnswer.accepted();
        if (effectiveness != null) {
            answer.rated(Rating.EFFECTIVENESS, effectiveness);
        }
        if (difficulty != null) {
            answer.rated(Rating.DIFFICULTY, difficulty);
        }

        Learned learned = Lesson.forSomebodyNew().answers(holding(), answer);

        ConfidenceScores confidences = learned.profile().confidences();
        assertThat(confidences.workout()).isCloseTo(workoutAndExercise, within(1e-9));
        assertThat(confidences.exercise()).isCloseTo(workoutAndExercise, within(1e-9));
        assertThat(learned.exercise().confidence()).isCloseTo(workoutAndExercise, within(1e-9));
        assertThat(confidences.intensity()).isCloseTo(intensity, within(1e-9));
    }

    @Test
    void everyAnswerIsCounted() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(holding(), AnAnswer.accepted());
        Learned learned = lesson.answers(holding(), AnAnswer.skipped());

        assertThat(learned.profile().learning().totalInteractions()).isEqualTo(2);
        assertThat(learned.profile().learning().lastUpdated()).isEqualTo(lesson.now());
        assertThat(learned.profile().recent().accepted()).containsExactly(true, false);
    }

    @Test
    void theFirstAnswerIsRemembered() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(holding(), AnAnswer.accepted());
        lesson.at(lesson.now().plusSeconds(3600)).answers(holding(), AnAnswer.accepted());

        assertThat(lesson.profile().learning().firstAnswerAt())
                .contains(lesson.now().minusSeconds(3600));
    }

    @Test
    void onlyTheLastTwentyAnswersAreRemembered() {
        Lesson lesson = Lesson.of(aProfile().whoAnswered(false, 20));
        lesson.answers(holding(), AnAnswer.accepted());

        assertThat(lesson.profile().recent().accepted())
                .hasSize(20)
                .endsWith(true)
                .startsWith(false);
    }

    @Test
    void theVersionIsLeftToTheStore() {
        Learned learned = Lesson.forSomebodyNew().answers(holding(), AnAnswer.accepted());

        assertThat(learned.profile().version()).isZero();
        assertThat(learned.exercise().version()).isZero();
    }
}
