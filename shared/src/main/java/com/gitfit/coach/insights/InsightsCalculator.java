package com.gitfit.coach.insights;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes insights, in two steps: what has to be worked out of the whole history, ahead or on request, and what is
 * added when somebody asks. Pure: the same arguments always give the same, in whichever order their lists are.
 */
public final class InsightsCalculator {
    /** How many answers insights look back on. */
    public static final int MOST_ANSWERS = 200;

    /** How many months insights look back on, at least; more do no harm. */
    public static final int MOST_MONTHS = TrainingDays.MOST_MONTHS;

    private final CoachingPolicy policy;

    public InsightsCalculator(CoachingPolicy policy) {
        this.policy = policy;
    }

    /**
     * What a lifter's history says at {@code now}; of a lifter without one, what to do first.
     *
     * @param events the newest answers, at most {@value #MOST_ANSWERS}
     * @param months those that are kept
     */
    public Computed compute(
            UserProfile profile,
            List<ExerciseState> exercises,
            List<LearningEvent> events,
            List<TrainingMonth> months,
            Instant now) {
        Answers answers = new Answers(events);
        Figures figures = Figures.of(profile, exercises, answers, now);
        TrainingDays days = TrainingDays.of(months, answers);
        TrainingDays recent = days.recent();
        Digest digest = new Digest(
                profile.version(),
                now,
                figures.improvement(),
                figures.consistency(),
                figures.accuracy(),
                figures.satisfaction(),
                figures.weakAreas(),
                figures.strongAreas(),
                figures.areas().samples(),
                FocusAreas.of(figures),
                Calibration.of(answers.last(Effectiveness.RECENT_ANSWERS)),
                Strength.mostTrained(exercises, answers, recent).stream()
                        .map(strength -> strength.without(recent))
                        .toList(),
                recent.fresh(),
                DataQuality.of(answers));
        return new Computed(digest, days.changed(profile.userId()));
    }

    /**
     * What can be told of a lifter.
     *
     * @param profile as it is now
     * @param months those that are kept now
     * @param digest of the history until that profile
     */
    public Insights insights(UserProfile profile, List<TrainingMonth> months, Digest digest) {
        TrainingDays days = TrainingDays.of(months, digest).recent();
        Map<String, Integer> sampleSizes = sampleSizes(profile, digest);
        return new Insights(
                PreferenceSummary.of(profile, policy.learning().rate()),
                new PerformanceTrends(
                        Figures.acceptance(profile).value(),
                        digest.improvement().value(),
                        digest.consistency().value(),
                        digest.weakAreas(),
                        digest.strongAreas()),
                new AiEffectiveness(
                        digest.accuracy().value(),
                        digest.satisfaction().value(),
                        Figures.personalization(profile).value()),
                digest.nextFocusAreas(),
                sampleSizes,
                sampleSizes.keySet().stream()
                        .filter(figure -> sampleSizes.get(figure) == 0)
                        .toList(),
                Trends.of(digest.mainExercises(), days),
                digest.calibration(),
                days.months(profile.userId()).stream().map(MonthSummary::of).toList(),
                digest.asOf(),
                digest.dataQuality());
    }

    private static Map<String, Integer> sampleSizes(UserProfile profile, Digest digest) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("preferred_intensity", signals(profile, Preference.INTENSITY));
        sizes.put("volume_tolerance", signals(profile, Preference.VOLUME));
        sizes.put("progression_rate", signals(profile, Preference.PROGRESSION));
        sizes.put("workout_style", signals(profile, Preference.INTENSITY, Preference.VOLUME, Preference.FORM));
        sizes.put("acceptance_rate", Figures.acceptance(profile).samples());
        sizes.put("improvement_rate", digest.improvement().samples());
        sizes.put("consistency_score", digest.consistency().samples());
        sizes.put("weak_areas", digest.areaSamples());
        sizes.put("strong_areas", digest.areaSamples());
        sizes.put("recommendation_accuracy", digest.accuracy().samples());
        sizes.put("user_satisfaction", digest.satisfaction().samples());
        sizes.put("personalization_level", Figures.personalization(profile).samples());
        sizes.put("calibration", digest.calibration().samples());
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
