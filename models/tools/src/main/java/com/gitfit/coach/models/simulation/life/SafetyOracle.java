package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.models.simulation.coach.Question;
import com.gitfit.coach.safety.Circumstances;

/**
 * Says whether a prescription breaks a limit of the coaching rules. Written from their table and from nothing of the
 * code that keeps them, so that a mistake there is seen here.
 */
final class SafetyOracle {
    private static final double TINY = 1e-6;

    private SafetyOracle() {}

    static boolean isViolated(Prescription prescription, Question question) {
        ExercisePlan plan = question.plan();
        Circumstances state = question.circumstances();
        boolean hurts = state.pain() > 3;
        boolean worn = mustNotRaise(state);
        return switch (prescription) {
            case IncreaseWeight weight -> hurts || worn || !isIncrease(weight.to(), question);
            case DecreaseWeight weight -> hurts || !(weight.to() > 0) || !(weight.to() < plan.weight());
            case AdjustReps reps -> hurts || !areReps(reps.to(), plan, worn);
            case ModifyRest rest -> hurts || rest.to() < 30;
            case AddWarmup warmup -> hurts || worn || !isWarmup(warmup, plan);
            case ChangeExercise change -> change.to().isBlank();
            case Hold hold -> hold.planned() != (plan.weight() == 0 ? plan.reps() : plan.weight());
        };
    }

    /** Fatigue over 8, energy or motivation under 4, or form under 6. */
    private static boolean mustNotRaise(Circumstances state) {
        return state.fatigue() > 8 + TINY
                || state.energy().orElse(10) < 4
                || state.motivation().orElse(10) < 4
                || state.form().orElse(10) < 6;
    }

    /** At most a tenth more than planned, and at most a tenth more than where today's increases began. */
    private static boolean isIncrease(double to, Question question) {
        ExercisePlan plan = question.plan();
        LoadGrid grid = question.grid();
        double base =
                Math.min(plan.weight(), question.circumstances().raisedFrom().orElse(plan.weight()));
        double steps = (to - grid.origin()) / grid.increment();
        return to > plan.weight() && to <= base * 1.10 + TINY && Math.abs(steps - Math.rint(steps)) < TINY;
    }

    private static boolean areReps(int to, ExercisePlan plan, boolean worn) {
        boolean kept = to >= Math.ceil(plan.reps() * 0.8 - TINY);
        boolean withinVolume = to <= plan.reps() * 1.15 + TINY;
        return kept && withinVolume && !(worn && to > plan.reps());
    }

    private static boolean isWarmup(AddWarmup warmup, ExercisePlan plan) {
        return warmup.sets().stream().allMatch(set -> set.weight() > 0 && set.weight() < plan.weight());
    }
}
