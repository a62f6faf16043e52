package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.learning.MovingAverage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a preference lies with 95 %: inside its scale (1–10, rest 30–600 s), and all of it while nothing is known.
 *
 * @param samples how many signals have moved the preference
 */
public record PreferenceInterval(double low, double high, long samples) {
    /**
     * Those of every preference, by its field of the profile.
     *
     * @param rates the learning rates that the policy allows
     */
    public static Map<String, PreferenceInterval> all(UserProfile profile, Range rates) {
        double rate = rates.clamp(profile.learning().learningRate());
        Map<String, PreferenceInterval> intervals = new LinkedHashMap<>();
        for (Preference preference : Preference.values()) {
            intervals.put(preference.wireName(), of(preference, profile, rate));
        }
        return intervals;
    }

    private static PreferenceInterval of(Preference preference, UserProfile profile, double rate) {
        Estimate estimate = profile.preferences().get(preference);
        Range scale = preference.scale();
        MovingAverage.Interval interval = MovingAverage.interval(estimate, rate, scale.minimum(), scale.maximum());
        return new PreferenceInterval(interval.low(), interval.high(), estimate.samples());
    }
}
