package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutliersTest {
    /** The scaled deviation of {@code 4 5 5 5 6 6 6 7} is 0.7413 around 5.5, so that 3.28–7.72 is usual. */
    @ParameterizedTest(name = "{1} after {0} counts {2}")
    @CsvSource({
        "'', 10, 1",
        "5 5 5 5 5 5 5, 10, 1",
        "5 5 5 5 5 5 5 5, 5, 1",
        "5 5 5 5 5 5 5 5, 6, 1",
        "5 5 5 5 5 5 5 5, 4, 1",
        "5 5 5 5 5 5 5 5, 7, 0.3",
        "5 5 5 5 5 5 5 5, 1, 0.3",
        "4 5 5 5 6 6 6 7, 7, 1",
        "4 5 5 5 6 6 6 7, 8, 0.3",
        "4 5 5 5 6 6 6 7, 4, 1",
        "7 6 6 6 5 5 5 4, 3, 0.3",
        "5 5 5 5 5 5 5 5 1, 1, 0.3",
    })
    void aRatingFarFromTheUsualOnesCountsLess(String earlier, int rating, double weight) {
        List<Integer> ratings = Stream.of(earlier.split(" ", -1))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();

        assertThat(Outliers.weight(rating, ratings, CoachingPolicy.standard().learning()))
                .isEqualTo(weight);
    }

    /** From a standard deviation of 1.8 on they count less, from 2.4 on not at all. */
    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        "1 10, 1",
        "1 10 1, 0",
        "1 2 3 4 5 6 7 8 9 10, 0",
        "6 7 8 7 9, 1",
        "4 5 6 7 8 9, 1",
        "3 5 6 7 8 9, 0.713",
        "2 4 5 7 8 9, 0",
    })
    void ratingsThatScatterAsIfDrawnByLotCountForNothing(String earlier, double weight) {
        List<Integer> ratings =
                Stream.of(earlier.split(" ", -1)).map(Integer::valueOf).toList();

        assertThat(Outliers.weight(6, ratings, CoachingPolicy.standard().learning()))
                .isCloseTo(weight, within(0.001));
    }

    @Test
    void anOutlierTeachesThreeTenths() {
        Learned learned = Lesson.of(aProfile()
                        .whoRated(Rating.DIFFICULTY, Collections.nCopies(8, 5))
                        .whoRated(Rating.EFFECTIVENESS, Collections.nCopies(8, 9))
                        .whoRated(Rating.EXERTION, Collections.nCopies(8, 9))
                        .whoRated(Rating.FORM, Collections.nCopies(8, 9)))
                .answers(
                        holding(),
                        accepted()
                                .difficulty(10)
                                .effectiveness(1)
                                .exertion(3)
                                .form(2)
                                .took(20));

        assertThat(learned.profile().value(Preference.INTENSITY)).isCloseTo(6.91, within(1e-9));
        assertThat(learned.profile().value(Preference.VOLUME)).isCloseTo(7.036, within(1e-9));
        assertThat(learned.profile().value(Preference.FORM)).isCloseTo(7.045, within(1e-9));
        assertThat(learned.profile().confidences().workout()).isCloseTo(0.494, within(1e-9));
        assertThat(learned.profile().confidences().exercise()).isCloseTo(0.494, within(1e-9));
        assertThat(learned.exercise().confidence()).isCloseTo(0.494, within(1e-9));
    }

    @Test
    void ratingsOfAnotherKindDoNotMatter() {
        Learned learned = Lesson.of(aProfile().whoRated(Rating.FORM, Collections.nCopies(8, 5)))
                .answers(holding(), accepted().difficulty(10));

        assertThat(learned.profile().value(Preference.INTENSITY)).isCloseTo(6.7, within(1e-9));
    }

    @Test
    void anOutlierIsRememberedLikeAnyOtherRating() {
        Lesson lesson = Lesson.of(aProfile().whoRated(Rating.DIFFICULTY, Collections.nCopies(20, 5)));
        lesson.answers(holding(), accepted().difficulty(10));

        assertThat(lesson.profile().recent().of(Rating.DIFFICULTY)).hasSize(20).endsWith(10);
    }
}
