package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.Answer;
import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Grounds;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import java.util.Random;
import java.util.UUID;

/** Any tweak, answered or not. */
final class AnyTweak {
    private final Random random;
    private final Chance any;

    private AnyTweak(Random random) {
        this.random = random;
        this.any = new Chance(random);
    }

    static Tweak tweak(Random random) {
        return new AnyTweak(random).tweak();
    }

    private Tweak tweak() {
        return new Tweak(
                new TweakId(new UUID(random.nextLong(), random.nextLong()), new ExerciseKey(any.key(64))),
                new UserId(any.key(128)),
                any.count(),
                plan(),
                any.list(any::text),
                any.text(),
                context(),
                any.text(),
                recommendation(),
                any.maybe(this::grounds),
                any.maybe(() -> new Answer(feedback(), any.time())),
                any.time(),
                any.time());
    }

    private ExercisePlan plan() {
        return new ExercisePlan(
                "é" + any.text(),
                any.whole(1, 20),
                any.whole(1, 100),
                any.number(0, 1000),
                any.whole(1, 20),
                any.one(WeightUnit.class),
                any.maybeNumber(0.1, 100),
                any.maybeNumber(0, 200),
                any.maybe(() -> new RepRange(any.whole(1, 10), any.whole(10, 100))),
                any.maybeWhole(0, 3600),
                any.maybeWhole(0, 100),
                any.maybeWhole(1, 10),
                any.whole(0, 10));
    }

    private WorkoutContext context() {
        return new WorkoutContext(
                any.one(TimeOfDay.class),
                any.whole(1, 7),
                any.maybeWhole(1, 10),
                any.maybeWhole(1, 10),
                any.maybeWhole(0, 1440),
                any.list(any::text),
                any.maybe(() -> any.one(Crowding.class)),
                any.maybe(() -> any.one(Goal.class)),
                new PreviousPerformance(
                        any.maybeWhole(1, 10),
                        any.maybe(() -> any.one(Progression.class)),
                        any.maybe(() -> any.one(Recovery.class))),
                new WearableData(
                        any.maybeNumber(1, 500),
                        any.maybeWhole(1, 10),
                        any.maybeWhole(1, 10),
                        any.maybeNumber(20, 250)));
    }

    private Recommendation recommendation() {
        return new Recommendation(
                prescription(),
                any.maybe(this::adjustable),
                any.share(),
                any.share(),
                any.text(),
                any.list(any::text),
                any.text(),
                any.one(Risk.class),
                any.flag(),
                any.set(() -> any.one(SafetyLimit.class)),
                any.list(() -> new Alternative(prescription(), any.text())),
                any.one(Source.class),
                any.text(),
                any.text());
    }

    private AdjustableRange adjustable() {
        return new AdjustableRange(any.number(0, 100), any.number(100, 1000), any.number(0.1, 100));
    }

    private Grounds grounds() {
        return new Grounds(
                any.count(),
                any.count(),
                any.maybe(() -> new ModelShare(
                        any.number(0, 1),
                        any.one(ModelShare.Outcome.class),
                        any.map(() -> any.one(Lever.class), () -> any.number(-100, 100)),
                        any.one(ModelShare.Outcome.class),
                        any.maybe(any::text))),
                any.maybe(() -> new Grounds.Basis(AnyLifter.profile(random), AnyLifter.exercise(random))));
    }

    private Prescription prescription() {
        return switch (any.one(Lever.class)) {
            case INCREASE_WEIGHT -> new Prescription.IncreaseWeight(weight(), weight());
            case DECREASE_WEIGHT -> new Prescription.DecreaseWeight(weight(), weight());
            case ADJUST_REPS -> new Prescription.AdjustReps(any.whole(1, 100), any.whole(1, 100));
            case MODIFY_REST -> new Prescription.ModifyRest(any.whole(0, 3600), any.whole(30, 3600));
            case CHANGE_EXERCISE -> new Prescription.ChangeExercise(any.text(), any.text());
            case ADD_WARMUP -> new Prescription.AddWarmup(any.list(() -> new WarmupSet(weight(), any.whole(1, 8))));
            case SUGGEST_FORM_FOCUS -> new Prescription.Hold(weight());
        };
    }

    private Feedback feedback() {
        boolean skipped = any.flag();
        return new Feedback(
                !skipped && any.flag(),
                !skipped && any.flag(),
                skipped,
                any.map(() -> any.one(Rating.class), () -> any.whole(1, 10)),
                any.maybe(this::adjustment),
                any.maybeWhole(0, 86_400),
                any.maybe(any::text),
                any.maybe(any::text));
    }

    private Adjustment adjustment() {
        return switch (any.whole(0, 2)) {
            case 0 -> new Adjustment.Amount(any.number(-1e6, 1e6));
            case 1 -> new Adjustment.Exercise(any.text());
            default -> new Adjustment.Other(any.text());
        };
    }

    private double weight() {
        return any.number(0, 1000);
    }
}
