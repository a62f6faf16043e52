package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;

/**
 * What all lives in a laboratory share; nothing of it changes.
 *
 * @param policy the numbers of our coach, and of the limits
 * @param limits the same as the functions enforce
 * @param model of the coach that asks one, which is asked from several threads
 */
public record Bench(CoachingPolicy policy, ExerciseCatalog catalog, SafetyLimits limits, Adviser model) {
    /** What goes with a policy. */
    public static Bench of(CoachingPolicy policy, Adviser model) {
        return new Bench(policy, ExerciseCatalog.load(), new SafetyLimits(policy, Enforcement.ON), model);
    }
}
