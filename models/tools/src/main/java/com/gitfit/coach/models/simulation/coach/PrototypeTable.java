package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The table of the original prototype, in its order: a struggle takes a tenth of the repetitions; a completed set adds
 * 2.5 % of weight if progression is over 0.7; under 48 minutes a set is left out; else the plan stands. Progression is
 * read as the share of the last ten sets that were complete.
 */
final class PrototypeTable implements Coach {
    private static final int MEMORY = 10;
    private static final double PROGRESSION = 0.7;
    private static final int SHORT = 48;

    private final Deque<Boolean> complete = new ArrayDeque<>();

    @Override
    public Advice advise(Question question) {
        ExercisePlan plan = question.plan();
        WorkoutEvent event = question.event();
        if (event == WorkoutEvent.STRUGGLE_SET) {
            return Advice.of(new AdjustReps(plan.reps(), (int) (plan.reps() * 0.9)));
        }
        boolean completes = event == WorkoutEvent.COMPLETE_SET || event == WorkoutEvent.COMPLETE_WORKOUT;
        if (completes && progression() > PROGRESSION) {
            return more(question);
        }
        int minutes = question.request().context().availableMinutes().orElse(SHORT);
        int fewer = minutes < SHORT && plan.sets() > 1 ? 1 : 0;
        Prescription hold = Prescription.hold(plan);
        return new Advice(hold, fewer, List.of(), OptionalDouble.empty(), Optional.empty());
    }

    /** Where 2.5 % is less than can be loaded, nothing is left of it. */
    private static Advice more(Question question) {
        ExercisePlan plan = question.plan();
        double to = question.grid().nearest(plan.weight() * 1.025);
        return to > plan.weight() ? Advice.of(new IncreaseWeight(plan.weight(), to)) : Advice.hold(plan);
    }

    private double progression() {
        return complete.stream().mapToInt(done -> done ? 1 : 0).average().orElse(0);
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        answered.set().ifPresent(set -> {
            complete.addLast(set.isComplete());
            if (complete.size() > MEMORY) {
                complete.removeFirst();
            }
        });
    }
}
