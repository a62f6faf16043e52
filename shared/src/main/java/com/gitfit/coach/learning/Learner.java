package com.gitfit.coach.learning;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Learns from one answer. Pure: the same arguments always teach the same. */
public final class Learner {
    private final CoachingPolicy policy;
    private final HabitLearner habits;
    private final Duration eventsLiveFor;

    /** @param eventsLiveFor how long a learning event is kept */
    public Learner(CoachingPolicy policy, ExerciseCatalog catalog, Duration eventsLiveFor) {
        this.policy = policy;
        this.habits = new HabitLearner(catalog, policy);
        this.eventsLiveFor = eventsLiveFor;
    }

    /**
     * What an answer to a tweak teaches about its lifter.
     *
     * @throws com.gitfit.coach.domain.CoachException VALIDATION_FAILED if the answer confirms what was not proposed
     */
    public Learned learn(Tweak tweak, Feedback feedback, UserProfile profile, ExerciseState exercise, Instant now) {
        ProfileLearner learner = new ProfileLearner(profile, feedback, policy.learning());
        List<Signal> signals = Signals.of(tweak, feedback, profile.recent(), policy);
        Habits newHabits = habits.learn(profile.habits(), tweak, feedback, exercise, now);
        UserProfile newProfile = learner.learn(signals, newHabits, now);
        ExerciseState newExercise = new ExerciseLearner(tweak, feedback, policy, now)
                .learn(
                        exercise,
                        profile.learning().learningRate(),
                        profile.recent().of(Rating.EFFECTIVENESS));
        LearningEvent event = event(tweak, feedback, profile, newProfile, learner.changes(), now);
        Optional<String> proposal = habits.blacklistProposal(newHabits, tweak, feedback);
        return new Learned(newProfile, newExercise, event, proposal);
    }

    private LearningEvent event(
            Tweak tweak,
            Feedback feedback,
            UserProfile before,
            UserProfile after,
            List<LearnedChange> changes,
            Instant now) {
        Recommendation recommendation = tweak.recommendation();
        return new LearningEvent(
                tweak.userId(),
                tweak.id(),
                now,
                tweak.id().exercise(),
                tweak.plan().exerciseName(),
                tweak.muscles(),
                recommendation.prescription().lever(),
                feedback.outcome(),
                feedback.ratings(),
                Accuracy.of(recommendation.prescription(), feedback),
                recommendation.predictedAcceptance(),
                changes,
                values(after.preferences()),
                after.patterns().acceptanceRate(),
                recommendation.confidence(),
                e1rm(tweak, feedback),
                recommendation.factors(),
                recommendation.algorithmVersion(),
                recommendation.modelVersion(),
                now.plus(eventsLiveFor),
                Quality.of(tweak, feedback, before, policy));
    }

    private static OptionalDouble e1rm(Tweak tweak, Feedback feedback) {
        double e1rm =
                Performance.of(tweak, feedback).map(Performance::e1rmKilograms).orElse(0.0);
        return e1rm > 0 ? OptionalDouble.of(e1rm) : OptionalDouble.empty();
    }

    private static Map<Preference, Double> values(Map<Preference, Estimate> preferences) {
        return preferences.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }
}
