package com.gitfit.coach.insights;

import static com.gitfit.coach.insights.InsightsLifter.aLifter;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.UserProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkoutStyleTest {
    @ParameterizedTest(name = "intensity {0}, volume {1}, form {2}: {3}")
    @CsvSource({
        "7, 7, 1, high-performance",
        "10, 10, 10, high-performance",
        "7, 6.999, 10, strength-focused",
        "7, 1, 1, strength-focused",
        "6.999, 7, 10, volume-focused",
        "1, 7, 1, volume-focused",
        "3.999, 3.999, 10, recovery-oriented",
        "1, 1, 8, recovery-oriented",
        "4, 3.999, 8, technique-focused",
        "3.999, 4, 8, technique-focused",
        "6.999, 6.999, 8, technique-focused",
        "6.999, 6.999, 7.999, balanced",
        "4, 4, 7.999, balanced",
        "4, 1, 1, balanced",
    })
    void theStyleFollowsFromIntensityVolumeAndForm(double intensity, double volume, double form, String style) {
        UserProfile profile = aLifter()
                .preferring(Preference.INTENSITY, intensity)
                .preferring(Preference.VOLUME, volume)
                .preferring(Preference.FORM, form)
                .build();

        assertThat(WorkoutStyle.of(profile).wireName()).isEqualTo(style);
    }
}
