package com.gitfit.coach.local.population;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.catalog.Muscle;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.learning.Learned;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes up people who train: the coach itself recommends to them and learns from their answers, so that what is known
 * of them is what would be known. The same seed and number give the same person.
 */
public final class Lives {
    private static final double LEARNING_RATE = 0.05;
    private static final Duration ANSWERS_LIVE_FOR = Duration.ofDays(180);
    private static final List<String> LIFTS = List.of(
            "Bench Press", "Squat", "Deadlift", "Overhead Press", "Barbell Row", "Lat Pulldown", "Leg Press", "Curl");
    private static final List<TimeOfDay> TIMES = List.of(TimeOfDay.values());
    private static final List<String> EVENTS =
            List.of("exercise_start", "complete_set", "struggle_set", "form_degradation", "complete_workout");

    private final ExerciseCatalog catalog = ExerciseCatalog.load();
    private final Recommender recommender;
    private final Learner learner;
    private final long seed;
    private final Instant now;
    private final int days;
    private final int mostAnswers;

    /**
     * People of one kind.
     *
     * @param seed another one, other people
     * @param now no answer is later
     * @param days how far their answers reach back, 1–180
     * @param mostAnswers the most that somebody has given; a third of it are the fewest
     */
    public Lives(long seed, Instant now, int days, int mostAnswers) {
        CoachingPolicy policy = CoachingPolicy.standard();
        this.recommender = new Recommender(policy, catalog, new SafetyLimits(policy, Enforcement.ON));
        this.learner = new Learner(policy, catalog, ANSWERS_LIVE_FOR);
        this.seed = seed;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.days = days;
        this.mostAnswers = mostAnswers;
    }

    /** Somebody, by number. */
    public Life life(UserId userId, long number) {
        var random = new SplittableRandom(seed + number);
        UserProfile profile = UserProfile.newcomer(userId, LEARNING_RATE, now);
        Map<String, ExerciseState> exercises = new TreeMap<>();
        List<LearningEvent> answers = new ArrayList<>();
        int lifts = random.nextInt(1, 4);
        int first = random.nextInt(LIFTS.size());
        for (Instant moment : moments(random)) {
            String lift = LIFTS.get((first + random.nextInt(lifts)) % LIFTS.size());
            Exercise exercise = catalog.resolve(lift);
            ExerciseState state =
                    exercises.getOrDefault(exercise.key().value(), ExerciseState.unknown(userId, exercise.key(), lift));
            Tweak tweak = tweak(random, profile, state, exercise, moment);
            Learned learned = learner.learn(tweak, feedback(random), profile, state, moment);
            profile = learned.profile().withVersion(profile.version() + 1);
            exercises.put(exercise.key().value(), learned.exercise().withVersion(state.version() + 1));
            answers.add(learned.event());
        }
        return new Life(profile, List.copyOf(exercises.values()), answers);
    }

    /** A few answers on each of some days, in order. */
    private List<Instant> moments(SplittableRandom random) {
        int count = random.nextInt(Math.max(1, mostAnswers / 3), mostAnswers + 1);
        return random.longs(count, 1, Duration.ofDays(days).toMinutes())
                .sorted()
                .mapToObj(Duration::ofMinutes)
                .map(now::minus)
                .sorted()
                .toList();
    }

    private Tweak tweak(
            SplittableRandom random, UserProfile profile, ExerciseState state, Exercise exercise, Instant at) {
        var plan = new ExercisePlan(
                state.name(),
                random.nextInt(2, 6),
                random.nextInt(4, 13),
                20 + 2.5 * random.nextInt(40),
                1,
                WeightUnit.KG,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(90),
                OptionalInt.empty(),
                OptionalInt.of(random.nextInt(5, 11)),
                0);
        var context = new WorkoutContext(
                TIMES.get(random.nextInt(TIMES.size())),
                random.nextInt(1, 8),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(3, 11)) : OptionalInt.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(3, 11)) : OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
        String event = EVENTS.get(random.nextInt(EVENTS.size()));
        Recommendation recommendation = recommender.recommend(
                new RecommendationRequest(profile.userId(), plan, context, event), profile, state, Adviser.none(), at);
        return new Tweak(
                new TweakId(new UUID(random.nextLong(), random.nextLong()), exercise.key()),
                profile.userId(),
                1,
                plan,
                exercise.primaryMuscles().stream()
                        .map(Muscle::wireName)
                        .sorted()
                        .toList(),
                exercise.pattern().name().toLowerCase(Locale.ROOT),
                context,
                event,
                recommendation,
                Optional.empty(),
                Optional.empty(),
                at,
                at);
    }

    private static Feedback feedback(SplittableRandom random) {
        int mood = random.nextInt(10);
        Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            if (random.nextInt(3) > 0) {
                ratings.put(rating, random.nextInt(1, 11));
            }
        }
        return new Feedback(
                mood < 6,
                mood == 5 || mood == 6 || mood == 7,
                mood > 7,
                ratings,
                Optional.empty(),
                OptionalInt.of(random.nextInt(20, 90)),
                Optional.empty(),
                Optional.empty());
    }
}
