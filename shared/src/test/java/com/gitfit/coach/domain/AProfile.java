package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds profiles for tests: that of somebody who has never answered, at the learning rate 0.05. */
public final class AProfile {
    private static final Instant FIRST_READ = Instant.parse("2026-03-01T08:00:00Z");

    private final UserProfile newcomer = UserProfile.newcomer(ARequest.USER, 0.05, FIRST_READ);
    private final Map<Preference, Estimate> preferences = new EnumMap<>(newcomer.preferences());
    private final Map<Rating, List<Integer>> ratings = new EnumMap<>(Rating.class);
    private List<Boolean> accepted = List.of();
    private FeedbackPatterns patterns = newcomer.patterns();
    private double rate = newcomer.learning().learningRate();
    private Habits habits = Habits.NONE;

    private AProfile() {}

    public static AProfile aProfile() {
        return new AProfile();
    }

    public AProfile learningAt(double learningRate) {
        rate = learningRate;
        return this;
    }

    public AProfile preferring(Preference preference, double value) {
        preferences.put(preference, Estimate.initial(value));
        return this;
    }

    public AProfile accepting(double share) {
        patterns = new FeedbackPatterns(share, patterns.modificationFrequency(), patterns.skipRate());
        return this;
    }

    /** Somebody whose last answers these are, oldest first. */
    public AProfile whoAnswered(List<Boolean> answers) {
        accepted = answers;
        return this;
    }

    public AProfile whoAnswered(boolean answer, int times) {
        return whoAnswered(Collections.nCopies(times, answer));
    }

    /** Somebody who has given these ratings of one kind, oldest first. */
    public AProfile whoRated(Rating kind, List<Integer> given) {
        ratings.put(kind, given);
        return this;
    }

    public AProfile with(Habits known) {
        habits = known;
        return this;
    }

    public UserProfile build() {
        return new UserProfile(
                newcomer.userId(),
                newcomer.version(),
                preferences,
                newcomer.timeConstraints(),
                patterns,
                newcomer.confidences(),
                new LearningMetadata(
                        accepted.size(),
                        FIRST_READ,
                        rate,
                        newcomer.learning().adaptationSpeed(),
                        newcomer.learning().firstAnswerAt()),
                new RecentAnswers(accepted, ratings),
                habits);
    }
}
