package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import java.util.Optional;

/** Keep the plan and mind the form: always possible, and what remains when nothing else is allowed. */
final class HoldRule implements Rule {
    private static final int GOOD_FORM = 7;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        int form = situation.facts().form().orElse(GOOD_FORM);
        double need = Math.clamp((GOOD_FORM - form) / 3.0, 0, 1);
        return Optional.of(new Candidate(Prescription.hold(situation.plan()), need, driver(situation, need)));
    }

    private static Driver driver(Situation situation, double need) {
        if (situation.active().contains(SafetyLimit.PAIN)) {
            return Driver.PAIN;
        }
        if (ChangeRule.isMissing(situation)) {
            return Driver.EQUIPMENT;
        }
        if (situation.active().contains(SafetyLimit.FATIGUE_THRESHOLD)) {
            return Driver.FATIGUE_LIMIT;
        }
        if (need > 0 || situation.event() == WorkoutEvent.FORM_DEGRADATION) {
            return Driver.FORM;
        }
        boolean hard = situation.event().isDifficulty()
                || situation.missedReps()
                || situation.strain() > 0
                || situation.tiredness() > 0;
        return hard ? Easing.driver(situation) : Driver.STEADY;
    }
}
