package com.gitfit.coach.models.simulation;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;

/**
 * What all lives in a laboratory share; nothing of it changes.
 *
 * @param model of the coach that asks one, which is asked from several threads
 */
record Bench(CoachingPolicy policy, ExerciseCatalog catalog, SafetyLimits limits, Adviser model) {
    static Bench of(CoachingPolicy policy, Adviser model) {
        return new Bench(policy, ExerciseCatalog.load(), new SafetyLimits(policy, Enforcement.ON), model);
    }
}
