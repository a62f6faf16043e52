package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.chance.Span;
import com.gitfit.coach.safety.SafetyLimits;
import java.util.List;

/** Anything that the limits let through: sensible numbers for the most part, absurd ones for the rest. */
final class RandomSafe implements Coach {
    private static final double ABSURD = 0.1;
    private static final List<Lever> LEVERS = List.of(Lever.values());
    private static final List<Double> NONSENSE = List.of(
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.0, 0.0, 1e9, -1e9, Double.MIN_VALUE);

    private final ExerciseCatalog catalog;
    private final SafetyLimits limits;
    private final Chance chance;

    RandomSafe(ExerciseCatalog catalog, SafetyLimits limits, Chance chance) {
        this.catalog = catalog;
        this.limits = limits;
        this.chance = chance;
    }

    @Override
    public Advice advise(Question question) {
        Prescription proposal = proposal(question.plan());
        return Advice.of(limits.apply(proposal, question.plan(), question.grid(), question.circumstances())
                .prescription());
    }

    private Prescription proposal(ExercisePlan plan) {
        double weight = plan.weight();
        return switch (chance.of(LEVERS)) {
            case INCREASE_WEIGHT -> new IncreaseWeight(weight, number(weight, 1, 1.2));
            case DECREASE_WEIGHT -> new DecreaseWeight(weight, number(weight, 0.8, 1));
            case ADJUST_REPS -> new AdjustReps(plan.reps(), (int) number(plan.reps(), 0.7, 1.4));
            case MODIFY_REST -> {
                int rest = plan.rest().orElseThrow();
                yield new ModifyRest(rest, (int) number(rest, 0.3, 1.7));
            }
            case ADD_WARMUP -> new AddWarmup(List.of(new WarmupSet(number(weight, 0.3, 1.1), chance.between(0, 12))));
            case CHANGE_EXERCISE ->
                new ChangeExercise(
                        plan.exerciseName(), chance.of(catalog.exercises()).name());
            case SUGGEST_FORM_FOCUS -> Prescription.hold(plan);
        };
    }

    private double number(double of, double least, double most) {
        return chance.happens(ABSURD) ? chance.of(NONSENSE) : of * chance.between(new Span(least, most));
    }
}
