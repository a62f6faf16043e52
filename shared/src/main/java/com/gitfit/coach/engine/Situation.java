package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.safety.Circumstances;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that the rules look at, worked out once.
 *
 * @param facts what may be said of it
 * @param available equipment that the lifter said is there; empty means not stated
 * @param circumstances what the safety limits need to know
 * @param active limits that the lifter's state alone brings to bear
 * @param stalled whether a deload is due
 * @param foreseen how hard the work ahead will be, where enough sets were rated
 */
record Situation(
        Facts facts,
        WorkoutContext context,
        UserProfile profile,
        ExerciseState state,
        Exercise exercise,
        ExerciseCatalog catalog,
        Set<Equipment> available,
        LoadGrid grid,
        Circumstances circumstances,
        Set<SafetyLimit> active,
        boolean stalled,
        Optional<Forecast> foreseen,
        CoachingPolicy policy,
        Instant now) {

    ExercisePlan plan() {
        return facts.plan();
    }

    /**
     * Whether a language model may rank and phrase. Not where it hurts, where somebody is too tired or where the form
     * is poor: there a word out of place does the most harm, and every word of the rules is known.
     */
    boolean isForTheModel() {
        return active.isEmpty();
    }

    WorkoutEvent event() {
        return facts.event();
    }

    CoachingPolicy.Steps steps() {
        return policy.steps();
    }

    /** The latest reported effort, 1–10. */
    OptionalInt effort() {
        return facts.effort().isPresent() ? OptionalInt.of(facts.effort().get().level()) : OptionalInt.empty();
    }

    /** Whether the last set fell short of the planned repetitions. */
    boolean missedReps() {
        return plan().lastReps().orElse(plan().reps()) < plan().reps();
    }

    /** Whether there is not time enough for what is left of the plan. */
    boolean isTooShort() {
        return facts.time().isPresent() && facts.time().get().isTooShort();
    }

    /** Rest between sets in seconds, as planned or as usual. */
    int rest() {
        return plan().rest().orElse(steps().usualRest());
    }

    /**
     * How hard the work ahead will be, where that is the question: not in pain, without equipment, or before a deload.
     */
    Optional<Forecast> forecast() {
        boolean isOfEffort = !active.contains(SafetyLimit.PAIN) && !ChangeRule.isMissing(this) && !stalled;
        return isOfEffort ? foreseen : Optional.empty();
    }

    /** How much too tired the lifter is for hard work: 0 from a readiness of 0.6 up, 1 from 0.2 down. */
    double tiredness() {
        return Math.clamp((0.6 - facts.readiness()) / 0.4, 0, 1);
    }

    /** How far the latest effort lies under the target: 0 at RPE 8, 1 at RPE 4 and under; 0 if unknown. */
    double ease() {
        return effort().isPresent() ? Math.clamp((steps().targetRpe() - effort().getAsInt()) / 4, 0, 1) : 0;
    }

    /** How far the latest effort lies over the target: 0 at RPE 8, 1 at RPE 10; 0 if unknown. */
    double strain() {
        return effort().isPresent() ? Math.clamp((effort().getAsInt() - steps().targetRpe()) / 2, 0, 1) : 0;
    }

    /** Whether the work may become harder: no limit, no difficulty, no failed set, no stall, and ready enough. */
    boolean mayAdd() {
        return active.isEmpty() && !event().isDifficulty() && !missedReps() && !stalled && facts.readiness() >= 0.5;
    }
}
