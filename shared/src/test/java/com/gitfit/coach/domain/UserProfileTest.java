package com.gitfit.coach.domain;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserProfileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final UserProfile NEWCOMER = UserProfile.newcomer(ARequest.USER, 0.05, NOW);

    @ParameterizedTest(name = "{0} starts at {1} on a scale from {2} to {3}")
    @CsvSource({
        "INTENSITY, 7, 1, 10",
        "VOLUME, 7, 1, 10",
        "REST, 90, 30, 600",
        "VARIETY, 6, 1, 10",
        "PROGRESSION, 5, 1, 10",
        "FORM, 7, 1, 10",
    })
    void somebodyNewIsBelievedToLikeWhatMostDo(Preference preference, double value, double least, double most) {
        assertThat(NEWCOMER.preferences().get(preference)).isEqualTo(new Estimate(value, 0, 0));
        assertThat(preference.scale()).isEqualTo(new Range(least, most));
    }

    @Test
    void somebodyNewHasAnsweredNothing() {
        assertThat(NEWCOMER.version()).isZero();
        assertThat(NEWCOMER.patterns()).isEqualTo(new FeedbackPatterns(0.5, 0.3, 0.1));
        assertThat(NEWCOMER.confidences()).isEqualTo(new ConfidenceScores(0.5, 0.5, 0.5));
        assertThat(NEWCOMER.learning()).isEqualTo(new LearningMetadata(0, NOW, 0.05, 0.1, Optional.empty()));
        assertThat(NEWCOMER.timeConstraints()).isEmpty();
        assertThat(NEWCOMER.recent()).isEqualTo(RecentAnswers.NONE);
        assertThat(NEWCOMER.habits()).isEqualTo(Habits.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void noPreferenceLeavesItsScale(Preference preference) {
        double tooLittle = Math.nextDown(preference.scale().minimum());
        double tooMuch = Math.nextUp(preference.scale().maximum());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProfile().preferring(preference, tooLittle).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProfile().preferring(preference, tooMuch).build());
    }

    @ParameterizedTest
    @EnumSource
    void noPreferenceIsMissing(Preference preference) {
        Map<Preference, Estimate> others = new EnumMap<>(NEWCOMER.preferences());
        others.remove(preference);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserProfile(
                        NEWCOMER.userId(),
                        NEWCOMER.version(),
                        others,
                        NEWCOMER.timeConstraints(),
                        NEWCOMER.patterns(),
                        NEWCOMER.confidences(),
                        NEWCOMER.learning(),
                        NEWCOMER.recent(),
                        NEWCOMER.habits()));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 0", "Infinity, 0, 0", "7, -1, 0", "7, 0, -0.1", "7, 0, NaN", "7, 0, Infinity"})
    void anEstimateIsANumberWithAVariance(double value, long samples, double variance) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(value, samples, variance));
    }

    @Test
    void whatIsLearnedOfTheTimeChangesNothingElse() {
        Instant later = NOW.plusSeconds(60);
        TimeConstraints constraints = new TimeConstraints(45, Set.of(TimeOfDay.MORNING), 5);

        UserProfile changed = NEWCOMER.withTimeConstraints(constraints, later);

        assertThat(changed.timeConstraints()).contains(constraints);
        assertThat(changed.learning()).isEqualTo(new LearningMetadata(0, later, 0.05, 0.1, Optional.empty()));
        assertThat(changed)
                .usingRecursiveComparison()
                .ignoringFields("timeConstraints", "learning")
                .isEqualTo(NEWCOMER);
    }

    @Test
    void anotherVersionIsTheSameProfile() {
        assertThat(NEWCOMER.withVersion(7).version()).isEqualTo(7);
        assertThat(NEWCOMER.withVersion(7).withVersion(0)).isEqualTo(NEWCOMER);
    }
}
