package com.gitfit.coach.models.simulation;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;

/** What all lives in a laboratory share; nothing of it changes. */
record Bench(CoachingPolicy policy, ExerciseCatalog catalog, SafetyLimits limits) {
    static Bench of(CoachingPolicy policy) {
        return new Bench(policy, ExerciseCatalog.load(), new SafetyLimits(policy, Enforcement.ON));
    }
}
