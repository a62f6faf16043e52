package com.gitfit.coach.learning;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Moves a profile by one answer, at the learning rate that the profile carries, and lists what moved. */
final class ProfileLearner {
    private final UserProfile before;
    private final Feedback feedback;
    private final CoachingPolicy.Learning policy;
    private final double rate;
    private final List<LearnedChange> changes = new ArrayList<>();

    ProfileLearner(UserProfile before, Feedback feedback, CoachingPolicy.Learning policy) {
        this.before = before;
        this.feedback = feedback;
        this.policy = policy;
        this.rate = before.learning().learningRate();
    }

    /** The profile after the answer, under the version that it was read at. */
    UserProfile learn(List<Signal> signals, Habits habits, Instant now) {
        Map<Preference, Estimate> preferences = preferences(signals);
        FeedbackPatterns patterns = patterns();
        ConfidenceScores confidences = confidences();
        RecentAnswers recent = recent();
        return new UserProfile(
                before.userId(),
                before.version(),
                preferences,
                before.timeConstraints(),
                patterns,
                confidences,
                metadata(recent, patterns, now),
                recent,
                habits);
    }

    /** What {@link #learn} moved, in the order in which it did. */
    List<LearnedChange> changes() {
        return List.copyOf(changes);
    }

    private Map<Preference, Estimate> preferences(List<Signal> signals) {
        Map<Preference, Estimate> preferences = new EnumMap<>(before.preferences());
        for (Signal signal : signals) {
            Estimate old = preferences.get(signal.preference());
            Estimate moved = MovingAverage.step(old, signal.target(), rate * signal.strength());
            preferences.put(signal.preference(), moved);
            note(signal.preference().wireName(), old.value(), moved.value(), signal.name());
        }
        return preferences;
    }

    private FeedbackPatterns patterns() {
        FeedbackPatterns old = before.patterns();
        String signal = switch (feedback.outcome()) {
            case ACCEPTED, ACCEPTED_MODIFIED -> "accepted";
            case MODIFIED -> "modified";
            case SKIPPED -> "skipped";
        };
        double accepted = feedback.accepted() ? 1 : 0;
        double modified = feedback.modified() ? 1 : 0;
        double skipped = feedback.accepted() || feedback.modified() ? 0 : 1;
        return new FeedbackPatterns(
                moved("acceptance_rate", old.acceptanceRate(), accepted, signal, 1),
                moved("modification_frequency", old.modificationFrequency(), modified, signal, 1),
                moved("skip_rate", old.skipRate(), skipped, signal, 1));
    }

    private ConfidenceScores confidences() {
        double workout = before.confidences().workout();
        double exercise = before.confidences().exercise();
        double intensity = before.confidences().intensity();
        OptionalInt effectiveness = feedback.rating(Rating.EFFECTIVENESS);
        OptionalInt difficulty = feedback.rating(Rating.DIFFICULTY);
        if (effectiveness.isPresent()) {
            double signal = effectiveness.getAsInt() / 10.0;
            double strength = weight(Rating.EFFECTIVENESS);
            workout = moved("workout_confidence", workout, signal, "effectiveness", strength);
            exercise = moved("exercise_confidence", exercise, signal, "effectiveness", strength);
        }
        if (difficulty.isPresent()) {
            double signal = 1 - Math.abs(difficulty.getAsInt() - 7) / 6.0;
            intensity = moved("intensity_confidence", intensity, signal, "difficulty", weight(Rating.DIFFICULTY));
        }
        return new ConfidenceScores(workout, exercise, intensity);
    }

    private LearningMetadata metadata(RecentAnswers recent, FeedbackPatterns patterns, Instant now) {
        LearningMetadata old = before.learning();
        double next = old.learningRate();
        if (recent.accepted().size() >= policy.answersForAdaptation()) {
            double share = recent.accepted().stream()
                    .mapToInt(accepted -> accepted ? 1 : 0)
                    .average()
                    .orElse(0);
            boolean moving = Math.abs(share - patterns.acceptanceRate()) > policy.acceptanceGap();
            double factor = moving ? 1 + old.adaptationSpeed() : 1 - old.adaptationSpeed() / 2;
            next = policy.rate().clamp(next * factor);
            note("learning_rate", old.learningRate(), next, moving ? "behaviour_changed" : "behaviour_stable");
        }
        return new LearningMetadata(
                old.totalInteractions() + 1,
                now,
                next,
                old.adaptationSpeed(),
                Optional.of(old.firstAnswerAt().orElse(now)));
    }

    private RecentAnswers recent() {
        Map<Rating, List<Integer>> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            List<Integer> old = before.recent().of(rating);
            OptionalInt given = feedback.rating(rating);
            ratings.put(rating, given.isPresent() ? Newest.with(old, given.getAsInt(), RecentAnswers.KEPT) : old);
        }
        List<Boolean> accepted = Newest.with(before.recent().accepted(), feedback.accepted(), RecentAnswers.KEPT);
        return new RecentAnswers(accepted, ratings);
    }

    private double weight(Rating rating) {
        return Outliers.weight(
                feedback.rating(rating).orElseThrow(), before.recent().of(rating), policy);
    }

    private double moved(String name, double value, double target, String signal, double strength) {
        double after = MovingAverage.step(value, target, rate * strength);
        note(name, value, after, signal);
        return after;
    }

    private void note(String name, double old, double after, String signal) {
        if (old != after) {
            changes.add(new LearnedChange(name, old, after, signal));
        }
    }
}
