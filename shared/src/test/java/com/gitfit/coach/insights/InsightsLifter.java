package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Builds a profile: a newcomer's, unless said otherwise. */
final class InsightsLifter {
    private final Map<Preference, Estimate> preferences = new EnumMap<>(Preference.class);
    private double acceptanceRate = 0.5;
    private double learningRate = 0.05;
    private long interactions;
    private Optional<Instant> firstAnswerAt = Optional.empty();

    private InsightsLifter() {
        for (Preference preference : Preference.values()) {
            preferences.put(preference, Estimate.initial(preference.newcomer()));
        }
    }

    static InsightsLifter aLifter() {
        return new InsightsLifter();
    }

    InsightsLifter preferring(Preference preference, double value) {
        return preferring(preference, Estimate.initial(value));
    }

    InsightsLifter preferring(Preference preference, Estimate estimate) {
        preferences.put(preference, estimate);
        return this;
    }

    InsightsLifter accepting(double rate) {
        acceptanceRate = rate;
        return this;
    }

    InsightsLifter learningAt(double rate) {
        learningRate = rate;
        return this;
    }

    InsightsLifter answered(long times) {
        interactions = times;
        return this;
    }

    InsightsLifter since(Instant firstAnswer) {
        firstAnswerAt = Optional.of(firstAnswer);
        return this;
    }

    UserProfile build() {
        return new UserProfile(
                new UserId("lifter"),
                interactions,
                preferences,
                Optional.empty(),
                new FeedbackPatterns(acceptanceRate, 0.3, 0.1),
                ConfidenceScores.NEWCOMER,
                new LearningMetadata(interactions, Instant.EPOCH, learningRate, 0.1, firstAnswerAt),
                RecentAnswers.NONE,
                Habits.NONE);
    }
}
