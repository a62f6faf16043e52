package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {
    @ParameterizedTest(name = "accepted {0}, modified {1}, skipped {2}: {3}")
    @CsvSource({
        "true, false, false, ACCEPTED",
        "true, true, false, ACCEPTED_MODIFIED",
        "false, true, false, MODIFIED",
        "false, false, true, SKIPPED",
        "false, false, false, SKIPPED",
    })
    void anAnswerAmountsToOneOutcome(boolean accepted, boolean modified, boolean skipped, Outcome outcome) {
        assertThat(answer(accepted, modified, skipped).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void anAnswerThatContradictsItselfIsRefused(boolean accepted, boolean modified) {
        assertThatIllegalArgumentException().isThrownBy(() -> answer(accepted, modified, true));
    }

    @Test
    void aRatingThatWasNotGivenIsNotAMiddleOne() {
        assertThat(AnAnswer.accepted().form(8).build().rating(Rating.DIFFICULTY))
                .isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 11})
    void ratingsGoFromOneToTen(int rating) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnAnswer.accepted().difficulty(rating).build())
                .withMessage("rating must be from 1 to 10");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 86_401})
    void aSetTakesADayAtMost(int seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnAnswer.accepted().took(seconds).build());
    }

    private static Feedback answer(boolean accepted, boolean modified, boolean skipped) {
        Feedback plain = AnAnswer.accepted().build();
        return new Feedback(
                accepted,
                modified,
                skipped,
                plain.ratings(),
                plain.adjustment(),
                plain.completionSeconds(),
                plain.notes(),
                plain.confirmedBlacklist());
    }
}
