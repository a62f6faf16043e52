package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an answer notes of itself. */
class QualityTest {
    @Test
    void aRatingThatCountedLessIsNoted() {
        AnswerQuality quality = Lesson.of(aProfile()
                        .whoRated(Rating.DIFFICULTY, Collections.nCopies(8, 5))
                        .whoRated(Rating.EFFECTIVENESS, Collections.nCopies(8, 9)))
                .answers(holding(), accepted().difficulty(10).effectiveness(9).form(1))
                .event()
                .quality();

        assertThat(quality.outliers()).containsExactly(Rating.DIFFICULTY);
    }

    @Test
    void whatWasNotStatedIsUnknownUntilTheLifterHasAMean() {
        Lesson lesson = Lesson.forSomebodyNew();
        for (int answer = 0; answer < 5; answer++) {
            AnswerQuality stated = lesson.answers(holding().to(aRequest().energy(6)), accepted())
                    .event()
                    .quality();
            assertThat(stated.unknown()).isEqualTo(EnumSet.complementOf(EnumSet.of(ReadinessInput.ENERGY)));
            assertThat(stated.filled()).isEmpty();
        }

        AnswerQuality silent =
                lesson.answers(holding().to(aRequest()), accepted()).event().quality();

        assertThat(silent.filled()).containsExactly(ReadinessInput.ENERGY);
        assertThat(silent.unknown()).isEqualTo(EnumSet.complementOf(EnumSet.of(ReadinessInput.ENERGY)));
        assertThat(silent.outliers()).isEqualTo(Set.of());
    }
}
