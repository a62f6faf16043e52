package com.gitfit.coach.engine;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import java.util.Optional;

/** Less weight: a small step back when a set or the day is too hard, a larger one when a deload is due. */
final class DecreaseRule implements Rule {
    /** Where the equipment allows only a larger step, less weight is no adjustment any more but another exercise. */
    private static final double LARGEST_STEP = 0.2;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        ExercisePlan plan = situation.plan();
        if (plan.isBodyweight() || !isCalledFor(situation)) {
            return Optional.empty();
        }
        double share = situation.stalled()
                ? situation.steps().deload()
                : situation.steps().decrease();
        double nearest = situation.grid().nearest(plan.weight() * (1 - share));
        double to = nearest < plan.weight() ? nearest : situation.grid().below(plan.weight());
        return to < plan.weight() * (1 - LARGEST_STEP)
                ? Optional.empty()
                : Optional.of(candidate(situation, new DecreaseWeight(plan.weight(), to)));
    }

    private static boolean isCalledFor(Situation situation) {
        return !situation.mayAdd() || situation.strain() > 0 || situation.tiredness() > 0;
    }

    private static Candidate candidate(Situation situation, DecreaseWeight decrease) {
        if (situation.stalled()) {
            return new Candidate(decrease, 1, Driver.STALL);
        }
        double need = Math.max(situation.strain(), situation.tiredness());
        if (situation.event() == WorkoutEvent.FORM_DEGRADATION) {
            return new Candidate(decrease, need, Driver.FORM);
        }
        if (situation.event() == WorkoutEvent.STRUGGLE_SET) {
            return new Candidate(decrease, need, Driver.STRUGGLE);
        }
        return new Candidate(decrease, need, Easing.driver(situation));
    }
}
