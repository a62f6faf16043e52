package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import java.util.HashMap;
import java.util.Map;

/**
 * The load that a table of percentages gives for the planned repetitions at RPE 8, out of the maximum that the same
 * table reads from the last set (Tuchscherer, The Reactive Training Manual, 2008; Helms et al. 2016).
 */
final class RpeTable implements Coach {
    /** Share of the maximum by repetitions to failure, from one on. */
    private static final double[] SHARES = {
        1.0, 0.955, 0.922, 0.892, 0.863, 0.837, 0.811, 0.786, 0.762, 0.739, 0.707, 0.68, 0.653, 0.626, 0.6
    };

    private static final int TARGET = 8;
    private static final int HARDEST = 10;

    private final Map<ExerciseKey, Double> maxima = new HashMap<>();

    @Override
    public Advice advise(Question question) {
        ExercisePlan plan = question.plan();
        Double maximum = maxima.get(question.exercise().key());
        if (maximum == null) {
            return Advice.hold(plan);
        }
        double to = question.grid().nearest(maximum * share(plan.reps(), TARGET));
        if (to <= 0 || to == plan.weight()) {
            return Advice.hold(plan);
        }
        return Advice.of(
                to > plan.weight() ? new IncreaseWeight(plan.weight(), to) : new DecreaseWeight(plan.weight(), to));
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        answered.set()
                .filter(set -> set.reps() > 0)
                .ifPresent(set -> maxima.put(question.exercise().key(), set.weight() / share(set.reps(), set.rpe())));
    }

    static double share(int reps, int rpe) {
        int toFailure = reps + HARDEST - rpe;
        return SHARES[Math.clamp(toFailure, 1, SHARES.length) - 1];
    }
}
