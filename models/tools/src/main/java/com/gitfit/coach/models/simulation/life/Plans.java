package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Range;
import java.util.OptionalInt;

/** Turns a plan into another one. */
final class Plans {
    private Plans() {}

    /** The plan under a prescription; another exercise and a warm-up leave it as it is. */
    static ExercisePlan under(Prescription prescription, ExercisePlan plan) {
        return switch (prescription) {
            case IncreaseWeight weight -> withWeight(plan, weight.to());
            case DecreaseWeight weight -> withWeight(plan, weight.to());
            case AdjustReps reps -> withReps(plan, reps.to());
            case ModifyRest rest -> withRest(plan, rest.to());
            case ChangeExercise ignored -> plan;
            case AddWarmup ignored -> plan;
            case Hold ignored -> plan;
        };
    }

    static ExercisePlan withWeight(ExercisePlan plan, double weight) {
        return copy(plan, plan.sets(), plan.reps(), Range.WEIGHT.clamp(weight), plan.rest());
    }

    static ExercisePlan withReps(ExercisePlan plan, int reps) {
        return copy(plan, plan.sets(), (int) Range.REPS.clamp(reps), plan.weight(), plan.rest());
    }

    static ExercisePlan withSets(ExercisePlan plan, int sets) {
        return copy(plan, (int) Range.SETS.clamp(sets), plan.reps(), plan.weight(), plan.rest());
    }

    private static ExercisePlan withRest(ExercisePlan plan, int rest) {
        return copy(
                plan, plan.sets(), plan.reps(), plan.weight(), OptionalInt.of((int) Range.REST_SECONDS.clamp(rest)));
    }

    /** The same plan as it is asked about: at which set, after what, and with how much pain. */
    static ExercisePlan asked(ExercisePlan plan, int set, OptionalInt lastReps, OptionalInt lastRpe, int pain) {
        return new ExercisePlan(
                plan.exerciseName(),
                plan.sets(),
                plan.reps(),
                plan.weight(),
                set,
                plan.unit(),
                plan.increment(),
                plan.barWeight(),
                plan.repRange(),
                plan.rest(),
                lastReps,
                lastRpe,
                pain);
    }

    private static ExercisePlan copy(ExercisePlan plan, int sets, int reps, double weight, OptionalInt rest) {
        return new ExercisePlan(
                plan.exerciseName(),
                sets,
                reps,
                weight,
                plan.currentSet(),
                plan.unit(),
                plan.increment(),
                plan.barWeight(),
                plan.repRange(),
                rest,
                plan.lastReps(),
                plan.lastRpe(),
                plan.pain());
    }
}
