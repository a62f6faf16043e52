package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.EffortModel.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How hard the work ahead will be under each prescription, where enough sets were rated to say so.
 *
 * @param belief as it is now, a set that fell short a moment ago included
 * @param target RPE that is aimed at for this lifter
 * @param doubt points of RPE that the forecast may well be off
 */
public record Forecast(
        EffortModel model,
        StrengthBelief belief,
        ExercisePlan plan,
        WorkoutEvent event,
        int rest,
        double target,
        double doubt) {
    /** Two points of RPE off the target are worth nothing. */
    private static final double WORTHLESS = 2;

    private static final double NEGLIGIBLE = 0.01;

    /** The forecast for a plan; nothing for bodyweight or where too few sets were rated. */
    public static Optional<Forecast> of(
            ExercisePlan plan,
            WorkoutEvent event,
            Leanings leanings,
            ExerciseState state,
            CoachingPolicy policy,
            Instant now) {
        CoachingPolicy.Foresight foresight = policy.foresight();
        int rest = plan.rest().orElse(policy.steps().usualRest());
        double leaning = Math.clamp(leanings.effort().value(), -foresight.leaningMost(), foresight.leaningMost());
        EffortModel model = new EffortModel(policy.effort());
        return state.strength()
                .filter(belief -> belief.sets() >= foresight.leastSets() && !plan.isBodyweight())
                .map(belief -> afterTheLastSet(model, model.at(belief, now), plan, rest, now))
                .map(belief -> {
                    Work work = new Work(plan.unit().toKilograms(plan.weight()), plan.reps(), 1, rest, false);
                    double doubt = foresight.doubt() * model.spread(belief, work);
                    return new Forecast(model, belief, plan, event, rest, foresight.target() + leaning, doubt);
                });
    }

    /** Whether a set was done or fell short is known at once, however the lifter rates it. */
    public static StrengthBelief afterTheLastSet(
            EffortModel model, StrengthBelief belief, ExercisePlan plan, int rest, Instant at) {
        int done = plan.lastReps().orElse(0);
        if (plan.currentSet() == 1 || done < 1) {
            return belief;
        }
        double kilograms = plan.unit().toKilograms(plan.weight());
        Work work = new Work(kilograms, done, plan.currentSet() - 1, rest, false);
        return done < plan.reps() ? model.failed(belief, work, at) : model.completed(belief, work, at);
    }

    /** The RPE of the next set; before the first one and after the last one, the mean of the exercise. */
    double rpe(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> rpe(weight.to(), plan.reps(), rest, true);
            case DecreaseWeight weight -> rpe(weight.to(), plan.reps(), rest, true);
            case AdjustReps reps -> rpe(plan.weight(), reps.to(), rest, true);
            case ModifyRest modified -> rpe(plan.weight(), plan.reps(), modified.to(), true);
            case ChangeExercise ignored -> target;
            case AddWarmup ignored -> rpe(plan.weight(), plan.reps(), rest, false);
            case Hold ignored -> planned();
        };
    }

    /** The same if the plan is kept. */
    double planned() {
        return rpe(plan.weight(), plan.reps(), rest, true);
    }

    /** 1 if it is as hard as it should be, less by half for every point of RPE that it is off; at least −1. */
    double fit(Prescription prescription) {
        return Math.max(-1, 1 - miss(prescription) / WORTHLESS);
    }

    /** Whether it turns the effort the way in which the target lies. */
    boolean isTowardTarget(Prescription prescription) {
        return (rpe(prescription) - planned()) * (target - planned()) > 0;
    }

    /** The one that comes nearest to the target. */
    <P extends Prescription> Optional<P> nearest(Stream<P> options) {
        return options.min(Comparator.comparingDouble(this::miss));
    }

    /**
     * By how much the fit rises with each point by which the lifter's own target is higher: what an answer says of it.
     */
    public double pull(Prescription prescription) {
        double miss = miss(prescription);
        boolean isFlat = prescription instanceof ChangeExercise || miss < NEGLIGIBLE || miss > 2 * WORTHLESS;
        return isFlat ? 0 : (rpe(prescription) - target) / miss / WORTHLESS;
    }

    private double miss(Prescription prescription) {
        return Math.hypot(rpe(prescription) - target, doubt);
    }

    private double rpe(double weight, int reps, double pause, boolean cold) {
        double kilograms = plan.unit().toKilograms(weight);
        return switch (event) {
            case EXERCISE_START -> mean(belief.today(), kilograms, reps, pause, cold && plan.currentSet() == 1);
            case COMPLETE_WORKOUT -> mean(belief.kilograms(), kilograms, reps, pause, true);
            case COMPLETE_SET, STRUGGLE_SET, FORM_DEGRADATION, SKIP_SET, SKIP_EXERCISE ->
                model.rpe(belief.today(), new Work(kilograms, reps, plan.currentSet(), pause, false));
        };
    }

    private double mean(double maximum, double kilograms, int reps, double pause, boolean cold) {
        double first = model.rpe(maximum, new Work(kilograms, reps, 1, pause, cold));
        double last = model.rpe(maximum, new Work(kilograms, reps, plan.sets(), pause, false));
        return (first + last) / 2;
    }
}
