package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.learning.MovingAverage;

/**
 * Where a preference lies with 95 %: inside its scale (1–10, rest 30–600 s), and all of it while nothing is known.
 *
 * @param samples how many signals have moved the preference
 */
public record PreferenceInterval(double low, double high, long samples) {
    static PreferenceInterval of(Preference preference, UserProfile profile, double rate) {
        Estimate estimate = profile.preferences().get(preference);
        Range scale = preference.scale();
        MovingAverage.Interval interval = MovingAverage.interval(estimate, rate, scale.minimum(), scale.maximum());
        return new PreferenceInterval(interval.low(), interval.high(), estimate.samples());
    }
}
