package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.Optional;

/**
 * Repetitions first, one more at every workout after a complete one, up to the top of the range; then weight, and back
 * to the bottom of the range. A twentieth less after two failures.
 */
final class DoubleProgression implements Coach {
    private static final int FAILURES = 2;
    private static final double BACK_OFF = 0.95;

    private final Diary diary = new Diary();

    @Override
    public Advice advise(Question question) {
        ExercisePlan plan = question.plan();
        Optional<Diary.Entry> last = diary.last(question.exercise().key());
        if (last.isEmpty()) {
            return Advice.hold(plan);
        }
        RepRange range = plan.repRange().orElse(new RepRange(plan.reps(), plan.reps()));
        boolean raised = plan.weight() > last.get().weight() && plan.reps() > range.minimum();
        if (raised) {
            return Advice.of(new AdjustReps(plan.reps(), range.minimum()));
        }
        if (question.event() != WorkoutEvent.EXERCISE_START) {
            return Advice.hold(plan);
        }
        if (last.get().topped()) {
            return Advice.of(new IncreaseWeight(plan.weight(), question.grid().above(plan.weight())));
        }
        if (last.get().completed() && plan.reps() < range.maximum()) {
            return Advice.of(new AdjustReps(plan.reps(), plan.reps() + 1));
        }
        double less = question.grid().floor(plan.weight() * BACK_OFF);
        boolean failed = diary.failed(question.exercise().key(), FAILURES);
        return failed && less > 0 && less < plan.weight()
                ? Advice.of(new DecreaseWeight(plan.weight(), less))
                : Advice.hold(plan);
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        diary.note(question, answered);
    }
}
