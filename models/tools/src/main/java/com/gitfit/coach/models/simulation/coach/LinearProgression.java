package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.Optional;

/**
 * A step more at every workout after one in which all repetitions were done; a tenth less after three failures at the
 * same weight (Rippetoe and Baker, Practical Programming for Strength Training).
 */
final class LinearProgression implements Coach {
    private static final int FAILURES = 3;
    private static final double BACK_OFF = 0.9;

    private final Diary diary = new Diary();

    @Override
    public Advice advise(Question question) {
        ExercisePlan plan = question.plan();
        if (question.event() != WorkoutEvent.EXERCISE_START) {
            return Advice.hold(plan);
        }
        Optional<Diary.Entry> last = diary.last(question.exercise().key());
        if (last.isEmpty()) {
            return Advice.hold(plan);
        }
        if (diary.failed(question.exercise().key(), FAILURES)
                && plan.weight() >= last.get().weight()) {
            double to = question.grid().floor(plan.weight() * BACK_OFF);
            return to > 0 ? Advice.of(new DecreaseWeight(plan.weight(), to)) : Advice.hold(plan);
        }
        Prescription more = new IncreaseWeight(plan.weight(), question.grid().above(plan.weight()));
        return last.get().completed() ? Advice.of(more) : Advice.hold(plan);
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        diary.note(question, answered);
    }
}
