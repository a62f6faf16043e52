package com.gitfit.coach.engine;

import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.language.Driver;

/** The reason why work becomes easier, where more than one lever can make it so. */
final class Easing {
    private Easing() {}

    static Driver driver(Situation situation) {
        if (situation.active().contains(SafetyLimit.FATIGUE_THRESHOLD)) {
            return Driver.FATIGUE_LIMIT;
        }
        if (situation.active().contains(SafetyLimit.FORM_DEGRADATION_LIMIT)) {
            return Driver.FORM;
        }
        if (situation.missedReps() && !situation.event().isDifficulty()) {
            return Driver.MISSED_REPS;
        }
        return switch (situation.event()) {
            case STRUGGLE_SET -> Driver.STRUGGLE;
            case FORM_DEGRADATION -> Driver.FORM;
            case SKIP_SET, SKIP_EXERCISE -> Driver.DECLINED;
            case EXERCISE_START, COMPLETE_SET, COMPLETE_WORKOUT ->
                situation.strain() > situation.tiredness()
                        ? Driver.HARD_EFFORT
                        : situation.tiredness() > 0 ? Driver.TIRED : Driver.ABOVE_TARGET;
        };
    }
}
