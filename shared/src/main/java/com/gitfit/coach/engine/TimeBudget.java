package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.language.TimePressure;
import java.util.Optional;

/** Holds what is left of the plan against the clock: sets × (repetitions × 4 s + rest). */
final class TimeBudget {
    private TimeBudget() {}

    /** What is wrong with the time, if anything is. */
    static Optional<TimePressure> pressure(
            ExercisePlan plan, WorkoutContext context, UserProfile profile, CoachingPolicy policy) {
        if (context.availableMinutes().isEmpty()) {
            return Optional.empty();
        }
        CoachingPolicy.Steps steps = policy.steps();
        int available = context.availableMinutes().getAsInt();
        int work = plan.reps() * steps.secondsPerRep();
        int set = work + plan.rest().orElse(steps.usualRest());
        int left = Math.max(1, plan.sets() - plan.currentSet() + 1);
        TimePressure pressure = new TimePressure(
                available,
                Math.ceilDiv(left * set, 60),
                left,
                Math.min(left, available * 60 / set),
                Math.min(left, available * 60 / (work + shortenedRest(plan, policy))),
                profile.timeConstraints().isPresent());
        double usual = profile.timeConstraints()
                .map(TimeConstraints::typicalSessionMinutes)
                .orElse(steps.usualSessionMinutes());
        boolean presses = pressure.isTooShort() || available < steps.timePressureShare() * usual;
        return presses ? Optional.of(pressure) : Optional.empty();
    }

    /** The rest that one step of shortening leads to, never under the minimum, in seconds. */
    static int shortenedRest(ExercisePlan plan, CoachingPolicy policy) {
        int planned = plan.rest().orElse(policy.steps().usualRest());
        int shortened = Math.max(
                planned - policy.steps().restStepMost(), policy.limits().minimumRestSeconds());
        return Math.min(planned, shortened);
    }
}
