package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.OptionalInt;

/**
 * The documented system taken at its word. Its safety constants are its rules: form below 6 triggers reduction, fatigue
 * above 8 caution, load grows by at most 10 % and repetitions keep at least 80 %. Between them it has preferences that
 * follow the documented signals (rate 0.05), with 7 as the documented sweet spot of difficulty. Where it leaves a step
 * open, the step in proportion to the preference is taken: the share of its 10 % that intensity is of its scale.
 */
final class DocumentedRules implements Coach {
    private static final double RATE = 0.05;
    private static final double SCALE = 10;
    private static final double SWEET_SPOT = 7;
    private static final double LARGEST_INCREASE = 0.10;
    private static final double REP_RETENTION = 0.80;
    private static final double FORM_LIMIT = 6;
    private static final double FATIGUE_LIMIT = 8;

    private double intensity = 7;
    private double formFocus = 7;
    private double lastForm = SCALE;

    @Override
    public Advice advise(Question question) {
        ExercisePlan plan = question.plan();
        if (lastForm < FORM_LIMIT || question.event() == WorkoutEvent.FORM_DEGRADATION) {
            return reduced(plan, question.grid());
        }
        boolean tired = SCALE - question.request().context().energy().orElse(5) > FATIGUE_LIMIT;
        if (tired) {
            return Advice.hold(plan);
        }
        if (question.event() == WorkoutEvent.STRUGGLE_SET) {
            int kept = (int) Math.ceil(plan.reps() * REP_RETENTION);
            return kept < plan.reps() ? Advice.of(new AdjustReps(plan.reps(), kept)) : reduced(plan, question.grid());
        }
        boolean completes =
                question.event() == WorkoutEvent.COMPLETE_SET || question.event() == WorkoutEvent.COMPLETE_WORKOUT;
        return completes && intensity >= SWEET_SPOT && formFocus <= SCALE - 1
                ? more(plan, question.grid())
                : Advice.hold(plan);
    }

    private static Advice reduced(ExercisePlan plan, LoadGrid grid) {
        double to = grid.floor(plan.weight() * (1 - LARGEST_INCREASE));
        Prescription less = new DecreaseWeight(plan.weight(), to);
        return to > 0 ? Advice.of(less) : Advice.hold(plan);
    }

    private Advice more(ExercisePlan plan, LoadGrid grid) {
        double to = grid.floor(plan.weight() * (1 + LARGEST_INCREASE * intensity / SCALE));
        return to > plan.weight() ? Advice.of(new IncreaseWeight(plan.weight(), to)) : Advice.hold(plan);
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        OptionalInt difficulty = answered.feedback().rating(Rating.DIFFICULTY);
        if (difficulty.orElse((int) SWEET_SPOT) < 5) {
            intensity += RATE * (SCALE - intensity);
        } else if (difficulty.orElse((int) SWEET_SPOT) > 8) {
            intensity += RATE * (1 - intensity);
        }
        OptionalInt form = answered.feedback().rating(Rating.FORM);
        if (form.isPresent()) {
            lastForm = form.getAsInt();
            formFocus += lastForm < 7 ? RATE * (SCALE - formFocus) : 0;
        }
    }
}
