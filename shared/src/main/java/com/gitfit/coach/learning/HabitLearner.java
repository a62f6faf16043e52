package com.gitfit.coach.learning;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.Forecast;
import com.gitfit.coach.engine.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Notes what an answered tweak shows of the lifter's habits. */
final class HabitLearner {
    private final ExerciseCatalog catalog;
    private final CoachingPolicy policy;

    HabitLearner(ExerciseCatalog catalog, CoachingPolicy policy) {
        this.catalog = catalog;
        this.policy = policy;
    }

    /**
     * The habits after an answer.
     *
     * @param exercise what was known of it when the advice was given
     * @throws CoachException VALIDATION_FAILED if a blacklist entry is confirmed that was not proposed
     */
    Habits learn(Habits habits, Tweak tweak, Feedback feedback, ExerciseState exercise, Instant now) {
        Map<ExerciseKey, Integer> rejections = rejections(habits, tweak, feedback);
        return new Habits(
                acceptedByTime(habits, tweak, feedback),
                readiness(habits, tweak, now),
                variability(habits, tweak, now),
                rejections,
                blacklist(habits, rejections, feedback),
                leanings(habits.leanings(), tweak, feedback, exercise));
    }

    /** What is taken or declined in pain says nothing of taste. */
    private Leanings leanings(Leanings leanings, Tweak tweak, Feedback feedback, ExerciseState exercise) {
        if (Signals.isInPain(tweak)) {
            return leanings;
        }
        Recommendation recommendation = tweak.recommendation();
        WorkoutEvent event = WorkoutEvent.named(tweak.eventType());
        double pull = Forecast.of(tweak.plan(), event, leanings, exercise, policy, tweak.createdAt())
                .map(forecast -> forecast.pull(recommendation.prescription()))
                .orElse(0.0);
        return leanings.after(
                recommendation.prescription().lever(),
                recommendation.predictedAcceptance(),
                feedback.accepted(),
                policy.foresight().slope() * policy.foresight().effort() * pull);
    }

    /** The substitute that this answer declined once too often, by its name. */
    Optional<String> blacklistProposal(Habits habits, Tweak tweak, Feedback feedback) {
        return declined(tweak, feedback).filter(name -> {
            ExerciseKey key = catalog.resolve(name).key();
            return habits.rejections().getOrDefault(key, 0) >= policy.steps().rejectionsForBlacklist()
                    && !habits.blacklist().contains(key);
        });
    }

    private static Optional<String> declined(Tweak tweak, Feedback feedback) {
        return tweak.recommendation().prescription() instanceof ChangeExercise change
                        && feedback.outcome() == Outcome.SKIPPED
                ? Optional.of(change.to())
                : Optional.empty();
    }

    private static Map<TimeOfDay, Integer> acceptedByTime(Habits habits, Tweak tweak, Feedback feedback) {
        Map<TimeOfDay, Integer> accepted = new HashMap<>(habits.acceptedByTime());
        if (feedback.accepted()) {
            accepted.merge(tweak.context().timeOfDay(), 1, Integer::sum);
        }
        return accepted;
    }

    private Map<TimeOfDay, Map<ReadinessInput, RunningMean>> readiness(Habits habits, Tweak tweak, Instant now) {
        TimeOfDay time = tweak.context().timeOfDay();
        Map<ReadinessInput, RunningMean> means = new EnumMap<>(ReadinessInput.class);
        means.putAll(habits.readinessByTime().getOrDefault(time, Map.of()));
        Readiness.stated(tweak.context(), habits, policy.readiness(), now)
                .forEach((input, value) -> means.put(
                        input, means.getOrDefault(input, RunningMean.NONE).with(value)));
        Map<TimeOfDay, Map<ReadinessInput, RunningMean>> byTime = new HashMap<>(habits.readinessByTime());
        byTime.put(time, Map.copyOf(means));
        return byTime;
    }

    /** One reading a day, the last: the median is one of days, not of sets. */
    private List<HeartRateVariabilityReading> variability(Habits habits, Tweak tweak, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(policy.readiness().variabilityDays()));
        List<HeartRateVariabilityReading> readings = new ArrayList<>(habits.heartRateVariability());
        readings.removeIf(reading -> reading.at().isBefore(oldest));
        OptionalDouble reading = tweak.context().wearable().heartRateVariability();
        if (reading.isPresent()) {
            readings.removeIf(earlier -> isSameDay(earlier.at(), tweak.createdAt()));
            readings.add(new HeartRateVariabilityReading(tweak.createdAt(), reading.getAsDouble()));
        }
        return readings;
    }

    private static boolean isSameDay(Instant one, Instant other) {
        return one.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(other.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** A substitute that was declined in pain was no question of taste. */
    private Map<ExerciseKey, Integer> rejections(Habits habits, Tweak tweak, Feedback feedback) {
        Map<ExerciseKey, Integer> rejections = new HashMap<>(habits.rejections());
        if (tweak.recommendation().prescription() instanceof ChangeExercise change) {
            ExerciseKey key = catalog.resolve(change.to()).key();
            if (feedback.outcome() == Outcome.SKIPPED && !Signals.isInPain(tweak)) {
                rejections.merge(key, 1, Integer::sum);
            } else if (feedback.accepted()) {
                rejections.remove(key);
            }
        }
        return rejections;
    }

    private Set<ExerciseKey> blacklist(Habits habits, Map<ExerciseKey, Integer> rejections, Feedback feedback) {
        Set<ExerciseKey> blacklist = new HashSet<>(habits.blacklist());
        feedback.confirmedBlacklist().ifPresent(name -> {
            ExerciseKey key = catalog.resolve(name).key();
            if (rejections.getOrDefault(key, 0) < policy.steps().rejectionsForBlacklist()) {
                throw CoachException.invalid("feedback.confirm_blacklist", "was not proposed");
            }
            blacklist.add(key);
        });
        return blacklist;
    }
}
