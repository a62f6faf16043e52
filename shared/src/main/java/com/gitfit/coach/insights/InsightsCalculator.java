package com.gitfit.coach.insights;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes insights. Pure: the same arguments always give the same, in whichever order their lists are. */
public final class InsightsCalculator {
    private final CoachingPolicy policy;

    public InsightsCalculator(CoachingPolicy policy) {
        this.policy = policy;
    }

    /**
     * What a lifter's history says at {@code now}; of a lifter without one, the profile and what to do first.
     *
     * @param events the newest answers, oldest first, at most 200
     */
    public Insights compute(
            UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> events, Instant now) {
        Answers answers = new Answers(events);
        Figures figures = Figures.of(profile, exercises, answers, now);
        Calibration calibration = Calibration.of(answers.last(Effectiveness.RECENT_ANSWERS));
        Map<String, Integer> sampleSizes = sampleSizes(profile, figures, calibration);
        return new Insights(
                PreferenceSummary.of(profile, policy.learning().rate()),
                figures.performanceTrends(),
                figures.aiEffectiveness(),
                FocusAreas.of(figures),
                sampleSizes,
                sampleSizes.keySet().stream()
                        .filter(figure -> sampleSizes.get(figure) == 0)
                        .toList(),
                Trends.of(exercises, answers),
                calibration,
                now);
    }

    private static Map<String, Integer> sampleSizes(UserProfile profile, Figures figures, Calibration calibration) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("preferred_intensity", signals(profile, Preference.INTENSITY));
        sizes.put("volume_tolerance", signals(profile, Preference.VOLUME));
        sizes.put("progression_rate", signals(profile, Preference.PROGRESSION));
        sizes.put("workout_style", signals(profile, Preference.INTENSITY, Preference.VOLUME, Preference.FORM));
        sizes.put("acceptance_rate", figures.acceptance().samples());
        sizes.put("improvement_rate", figures.improvement().samples());
        sizes.put("consistency_score", figures.consistency().samples());
        sizes.put("weak_areas", figures.areas().samples());
        sizes.put("strong_areas", figures.areas().samples());
        sizes.put("recommendation_accuracy", figures.accuracy().samples());
        sizes.put("user_satisfaction", figures.satisfaction().samples());
        sizes.put("personalization_level", figures.personalization().samples());
        sizes.put("calibration", calibration.samples());
        return sizes;
    }

    /** How many signals have moved the preferences. */
    private static int signals(UserProfile profile, Preference... preferences) {
        long signals = 0;
        for (Preference preference : preferences) {
            signals += Samples.of(profile.preferences().get(preference).samples());
        }
        return Samples.of(signals);
    }
}
