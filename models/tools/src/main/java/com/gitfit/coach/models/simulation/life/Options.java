package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.models.simulation.coach.Question;
import com.gitfit.coach.safety.SafetyLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that may be advised at a question: each lever in every measure that the limits leave. */
final class Options {
    private static final double LARGEST_DECREASE = 0.2;
    private static final double LARGEST_INCREASE = 0.1;
    private static final int REST_STEP = 15;
    private static final int REST_STEPS = 4;
    private static final int WARMUP_REPS = 5;

    private final ExerciseCatalog catalog;
    private final SafetyLimits limits;

    Options(ExerciseCatalog catalog, SafetyLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /** At least the hold. */
    List<Prescription> of(Question question) {
        ExercisePlan plan = question.plan();
        List<Prescription> wanted = new ArrayList<>();
        wanted.add(Prescription.hold(plan));
        weights(plan, question.grid(), wanted);
        for (int reps = plan.reps() - 3; reps <= plan.reps() + 3; reps++) {
            wanted.add(new AdjustReps(plan.reps(), reps));
        }
        int rest = plan.rest().orElseThrow();
        for (int step = -REST_STEPS; step <= REST_STEPS; step++) {
            wanted.add(new ModifyRest(rest, rest + step * REST_STEP));
        }
        wanted.add(new AddWarmup(List.of(new WarmupSet(question.grid().floor(plan.weight() / 2), WARMUP_REPS))));
        change(question, wanted);
        return wanted.stream().filter(option -> isSafe(option, question)).toList();
    }

    private boolean isSafe(Prescription option, Question question) {
        return limits.apply(option, question.plan(), question.grid(), question.circumstances())
                .prescription()
                .equals(option);
    }

    private static void weights(ExercisePlan plan, LoadGrid grid, List<Prescription> wanted) {
        double least = plan.weight() * (1 - LARGEST_DECREASE);
        for (double to = grid.below(plan.weight()); to > least; to = grid.below(to)) {
            wanted.add(new DecreaseWeight(plan.weight(), to));
        }
        double most = plan.weight() * (1 + LARGEST_INCREASE);
        for (double to = grid.above(plan.weight()); to <= most; to = grid.above(to)) {
            wanted.add(new IncreaseWeight(plan.weight(), to));
        }
    }

    private void change(Question question, List<Prescription> wanted) {
        var available = catalog.equipmentNamed(question.request().context().equipment());
        List<Exercise> others = new ArrayList<>();
        catalog.substitutes(question.exercise(), available).stream().limit(1).forEach(others::add);
        catalog.painFreeAlternatives(question.exercise(), available).stream()
                .limit(1)
                .forEach(others::add);
        String from = question.plan().exerciseName();
        Set.copyOf(others).stream()
                .map(Exercise::name)
                .sorted()
                .forEach(name -> wanted.add(new ChangeExercise(from, name)));
    }
}
