package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.insights.Areas.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AreasTest {
    @Test
    void twoAnswersAreTooFewToJudge() {
        Areas areas = areas(answers(2, InsightsAnswer.skipped().muscles("chest")));

        assertThat(areas.judged()).isEmpty();
        assertThat(areas.samples()).isZero();
    }

    @Test
    void anAnswerScoresTheMeanOfWhatItTells() {
        Areas areas = areas(List.of(
                // (0.9 + 0.6 + 1) / 3, (0.4 + 0) / 2 and 1
                InsightsAnswer.accepted()
                        .rated(Rating.EFFECTIVENESS, 9)
                        .rated(Rating.FORM, 6)
                        .build(),
                InsightsAnswer.skipped().rated(Rating.FORM, 4).number(1).build(),
                InsightsAnswer.of(Outcome.ACCEPTED_MODIFIED).number(2).build()));

        assertThat(areas.judged()).containsExactly(new Area("chest", (50 + 12 + 60) / 180.0, 3));
    }

    @Test
    void difficultyAndExertionSayNothingOfAnArea() {
        Areas areas = areas(
                answers(3, InsightsAnswer.accepted().rated(Rating.DIFFICULTY, 1).rated(Rating.EXERTION, 1)));

        assertThat(areas.strong()).containsExactly(new Area("chest", 1, 3));
    }

    @Test
    void anAreaIsWeakUpToOneHalf() {
        // (0.8 + 0.7 + 0) / 3 = 0.5 and (0.8 + 0.8 + 0) / 3
        List<LearningEvent> history = new ArrayList<>(answers(
                3,
                InsightsAnswer.skipped()
                        .muscles("chest")
                        .rated(Rating.EFFECTIVENESS, 8)
                        .rated(Rating.FORM, 7)));
        history.addAll(answers(
                3,
                InsightsAnswer.skipped()
                        .muscles("back")
                        .rated(Rating.EFFECTIVENESS, 8)
                        .rated(Rating.FORM, 8)));

        assertThat(areas(history).weak()).containsExactly(new Area("chest", 0.5, 3));
        assertThat(areas(history).strong()).isEmpty();
    }

    @Test
    void anAreaIsStrongFromThreeQuarters() {
        // (0.5 + 1) / 2 = 0.75 and (0.4 + 1) / 2
        List<LearningEvent> history = new ArrayList<>(
                answers(4, InsightsAnswer.accepted().muscles("chest").rated(Rating.FORM, 5)));
        history.addAll(answers(4, InsightsAnswer.accepted().muscles("back").rated(Rating.FORM, 4)));

        assertThat(areas(history).strong()).containsExactly(new Area("chest", 0.75, 4));
        assertThat(areas(history).weak()).isEmpty();
    }

    @Test
    void anExerciseSpeaksForEachOfItsMusclesOnce() {
        Areas areas = areas(answers(3, InsightsAnswer.accepted().muscles("triceps", "chest", "chest")));

        assertThat(areas.judged()).containsExactly(new Area("chest", 1, 3), new Area("triceps", 1, 3));
        assertThat(areas.samples()).isEqualTo(3);
    }

    @Test
    void theWeakestAndTheStrongestComeFirst() {
        List<LearningEvent> history = new ArrayList<>();
        history.addAll(answers(3, InsightsAnswer.skipped().muscles("calves").rated(Rating.FORM, 6)));
        history.addAll(answers(3, InsightsAnswer.skipped().muscles("quads")));
        history.addAll(answers(3, InsightsAnswer.skipped().muscles("abs")));
        history.addAll(answers(3, InsightsAnswer.accepted().muscles("back").rated(Rating.FORM, 6)));
        history.addAll(answers(3, InsightsAnswer.accepted().muscles("chest")));

        assertThat(areas(history).weak()).extracting(Area::muscle).containsExactly("abs", "quads", "calves");
        assertThat(areas(history).strong()).extracting(Area::muscle).containsExactly("chest", "back");
    }

    private static Areas areas(List<LearningEvent> answers) {
        return Areas.of(new Answers(answers));
    }

    private static List<LearningEvent> answers(int count, InsightsAnswer answer) {
        return IntStream.range(0, count)
                .mapToObj(number -> answer.number(number).build())
                .toList();
    }
}
