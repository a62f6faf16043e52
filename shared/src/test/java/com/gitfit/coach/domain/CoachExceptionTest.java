package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachException.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoachExceptionTest {
    @Test
    void aRefusalOfOneFieldNamesIt() {
        CoachException refusal = CoachException.invalid("context.day_of_week", "must be from 1 to 7");

        assertThat(refusal).hasMessage("The request is not valid.").hasNoCause();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(refusal.details()).containsExactly(new Problem("context.day_of_week", "must be from 1 to 7"));
    }

    @Test
    void detailsAreCopiedSoThatNobodyChangesThem() {
        List<Problem> problems = Arrays.asList(new Problem("a", "b"), new Problem("c", "d"));
        CoachException refusal = new CoachException(ErrorCode.VALIDATION_FAILED, "The request is not valid.", problems);

        problems.set(0, new Problem("x", "y"));

        assertThat(refusal.details()).containsExactly(new Problem("a", "b"), new Problem("c", "d"));
    }

    @Test
    void aFailureOutsideKeepsItsCauseForTheLog() {
        Exception cause = new Exception("connection reset");

        assertThat(new CoachException(ErrorCode.STORE_UNAVAILABLE, "The store does not answer.", cause))
                .hasMessage("The store does not answer.")
                .hasCause(cause);
    }
}
