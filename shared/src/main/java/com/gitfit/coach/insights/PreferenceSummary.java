package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.UserProfile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the profile believes of the lifter's taste.
 *
 * @param preferredIntensity 1–10, the profile's
 * @param volumeTolerance 1–10, the profile's
 * @param progressionRate 1–10, the profile's
 * @param workoutStyle {@code high-performance}, {@code strength-focused}, {@code volume-focused},
 *     {@code recovery-oriented}, {@code technique-focused} or {@code balanced}
 * @param intervals where every preference lies with 95 %, by its field of the profile
 */
public record PreferenceSummary(
        double preferredIntensity,
        double volumeTolerance,
        double progressionRate,
        String workoutStyle,
        Map<String, PreferenceInterval> intervals) {

    public PreferenceSummary {
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    }

    /** @param rates the learning rates that the policy allows */
    static PreferenceSummary of(UserProfile profile, Range rates) {
        return new PreferenceSummary(
                profile.value(Preference.INTENSITY),
                profile.value(Preference.VOLUME),
                profile.value(Preference.PROGRESSION),
                WorkoutStyle.of(profile).wireName(),
                PreferenceInterval.all(profile, rates));
    }
}
