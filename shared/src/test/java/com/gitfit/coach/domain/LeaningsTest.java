package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaningsTest {
    @Test
    void oneAnswerMovesALeaningByWhatItWasSurprisingFor() {
        Leanings surprised = Leanings.NONE.after(Lever.MODIFY_REST, 0.2, true, 0);
        Leanings expected = Leanings.NONE.after(Lever.MODIFY_REST, 0.9, true, 0);

        // 1 / (1 / 0.4 + 0.2 × 0.8) × (1 − 0.2)
        assertThat(surprised.to(Lever.MODIFY_REST).value()).isCloseTo(0.8 / 2.66, within(1e-12));
        assertThat(surprised.to(Lever.MODIFY_REST).variance()).isCloseTo(1 / 2.66, within(1e-12));
        assertThat(expected.to(Lever.MODIFY_REST).value())
                .isPositive()
                .isLessThan(surprised.to(Lever.MODIFY_REST).value() / 5);
    }

    @Test
    void whatIsDeclinedIsLikedLess() {
        Leanings declined = Leanings.NONE.after(Lever.CHANGE_EXERCISE, 0.6, false, 0);

        assertThat(declined.to(Lever.CHANGE_EXERCISE).value()).isNegative();
        assertThat(declined.advice().value()).isNegative();
        assertThat(declined.to(Lever.MODIFY_REST)).isEqualTo(Leanings.NONE.to(Lever.MODIFY_REST));
    }

    /** By how much a harder liking would have raised the odds tells which way an answer points. */
    @ParameterizedTest(name = "pull {0}, taken {1}")
    @CsvSource({"1, true, 1", "1, false, -1", "-1, true, -1", "-1, false, 1", "0, true, 0", "0, false, 0"})
    void anAnswerToHardWorkTellsHowHardItIsLiked(double pull, boolean taken, int direction) {
        double moved = Leanings.NONE
                .after(Lever.INCREASE_WEIGHT, 0.5, taken, pull)
                .effort()
                .value();

        assertThat(Math.signum(moved)).isEqualTo(direction);
    }

    @Test
    void theShareOfALeverIsFoundAndKeepsMoving() {
        Leanings leanings = Leanings.NONE;
        for (int answer = 0; answer < 400; answer++) {
            double odds =
                    leanings.to(Lever.ADJUST_REPS).value() + leanings.advice().value();
            leanings = leanings.after(Lever.ADJUST_REPS, 1 / (1 + Math.exp(-odds)), answer % 4 != 0, 0);
        }
        double odds = leanings.to(Lever.ADJUST_REPS).value() + leanings.advice().value();

        assertThat(1 / (1 + Math.exp(-odds))).isCloseTo(0.75, within(0.03));
        assertThat(leanings.to(Lever.ADJUST_REPS).variance()).isGreaterThanOrEqualTo(0.01);
    }

    @Test
    void aLeaningIsANumberThatMayBeWrong() {
        assertThatThrownBy(() -> new Leaning(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leaning(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leaning(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
