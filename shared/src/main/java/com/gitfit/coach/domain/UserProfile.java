package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the coach has learned about one lifter.
 *
 * @param version of the stored item, 0 if nothing is stored; it only ever grows
 * @param preferences an estimate for every preference
 */
public record UserProfile(
        UserId userId,
        long version,
        Map<Preference, Estimate> preferences,
        Optional<TimeConstraints> timeConstraints,
        FeedbackPatterns patterns,
        ConfidenceScores confidences,
        LearningMetadata learning,
        RecentAnswers recent,
        Habits habits) {

    /** @throws IllegalArgumentException if a preference is missing or outside its scale */
    public UserProfile {
        preferences = Map.copyOf(preferences);
        for (Preference preference : Preference.values()) {
            Estimate estimate = preferences.get(preference);
            if (estimate == null || !preference.scale().contains(estimate.value())) {
                throw new IllegalArgumentException("no valid estimate for a preference");
            }
        }
    }

    /** The profile of somebody who has never answered. */
    public static UserProfile newcomer(UserId userId, double learningRate, Instant now) {
        Map<Preference, Estimate> preferences = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            preferences.put(preference, Estimate.initial(preference.newcomer()));
        }
        return new UserProfile(
                userId,
                0,
                preferences,
                Optional.empty(),
                FeedbackPatterns.NEWCOMER,
                ConfidenceScores.NEWCOMER,
                new LearningMetadata(0, now, learningRate, 0.1, Optional.empty()),
                RecentAnswers.NONE,
                Habits.NONE);
    }

    /** The learned value of a preference, on its scale. */
    public double value(Preference preference) {
        return preferences.get(preference).value();
    }

    /** The same profile with what is now known of the lifter's time. */
    public UserProfile withTimeConstraints(TimeConstraints constraints, Instant now) {
        LearningMetadata updated = new LearningMetadata(
                learning.totalInteractions(),
                now,
                learning.learningRate(),
                learning.adaptationSpeed(),
                learning.firstAnswerAt());
        return new UserProfile(
                userId, version, preferences, Optional.of(constraints), patterns, confidences, updated, recent, habits);
    }

    /** The same profile under another version. */
    public UserProfile withVersion(long newVersion) {
        return new UserProfile(
                userId, newVersion, preferences, timeConstraints, patterns, confidences, learning, recent, habits);
    }
}
