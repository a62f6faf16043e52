package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Any learning event and any logged workout. */
final class AnyWorkout {
    private static final List<String> FIGURES =
            List.of("total_exercises", "completed_exercises", "overall_difficulty", "energy_before");
    private static final List<String> WEARABLE = List.of("heart_rate_avg", "steps", "zone1", "zone2", "zone5");

    private final Random random;
    private final Chance any;

    private AnyWorkout(Random random) {
        this.random = random;
        this.any = new Chance(random);
    }

    static LearningEvent learningEvent(Random random) {
        return new AnyWorkout(random).learningEvent();
    }

    static WorkoutSession session(Random random) {
        return new AnyWorkout(random).session();
    }

    private LearningEvent learningEvent() {
        Instant expiry = any.time().truncatedTo(ChronoUnit.SECONDS);
        ExerciseKey exercise = new ExerciseKey(any.key(64));
        return new LearningEvent(
                new UserId(any.key(128)),
                new TweakId(new UUID(random.nextLong(), random.nextLong()), exercise),
                any.time(),
                exercise,
                any.text(),
                any.list(any::text),
                any.one(Lever.class),
                any.one(Outcome.class),
                any.map(() -> any.one(Rating.class), () -> any.whole(1, 10)),
                any.share(),
                any.share(),
                any.list(this::change),
                any.map(() -> any.one(Preference.class), () -> any.number(1, 600)),
                any.share(),
                any.share(),
                any.maybeNumber(0, 500),
                any.list(any::text),
                any.text(),
                any.text(),
                expiry,
                new AnswerQuality(
                        any.set(() -> any.one(Rating.class)),
                        any.set(() -> any.one(ReadinessInput.class)),
                        any.set(() -> any.one(ReadinessInput.class))));
    }

    private LearnedChange change() {
        return new LearnedChange(
                any.flag() ? any.one(Preference.class).wireName() : "workout_confidence",
                any.number(0, 600),
                any.number(0, 600),
                any.text());
    }

    private WorkoutSession session() {
        return new WorkoutSession(
                new UserId(any.key(128)),
                any.key(64),
                any.text(),
                any.number(0, 600),
                numbers(FIGURES),
                any.maybe(any::text),
                any.list(this::exercise),
                numbers(WEARABLE),
                any.time());
    }

    private Map<String, Double> numbers(List<String> names) {
        return any.map(() -> names.get(random.nextInt(names.size())), () -> any.number(0, 10_000));
    }

    private WorkoutSession.LoggedExercise exercise() {
        return new WorkoutSession.LoggedExercise(
                any.text(),
                any.whole(0, 20),
                any.list(() -> any.whole(0, 100)),
                any.list(() -> any.number(0, 1000)),
                any.list(() -> any.whole(0, 3600)),
                any.whole(0, 20),
                any.share());
    }
}
