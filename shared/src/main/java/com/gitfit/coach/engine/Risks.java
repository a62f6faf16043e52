package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.safety.Circumstances;

/** How carefully a prescription is to be taken. */
final class Risks {
    private static final double LARGE_CHANGE = 0.05;
    private static final double LOW_READINESS = 0.5;

    private Risks() {}

    /** High with pain, fatigue or poor form; medium for a change over 5 % or a low readiness; else low. */
    static Risk of(Prescription prescription, Situation situation) {
        if (isHigh(situation.circumstances(), situation.policy().limits())) {
            return Risk.HIGH;
        }
        boolean large = change(prescription) > LARGE_CHANGE + 1e-9;
        return large || situation.facts().readiness() < LOW_READINESS ? Risk.MEDIUM : Risk.LOW;
    }

    private static boolean isHigh(Circumstances circumstances, CoachingPolicy.Limits limits) {
        return circumstances.pain() > limits.painThreshold()
                || circumstances.fatigue() > limits.fatigueThreshold()
                || (circumstances.form().isPresent()
                        && circumstances.form().getAsInt() < limits.formDegradationLimit());
    }

    private static double change(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> share(weight.from(), weight.to());
            case DecreaseWeight weight -> share(weight.from(), weight.to());
            case AdjustReps reps -> share(reps.from(), reps.to());
            case ModifyRest rest -> share(rest.from(), rest.to());
            case ChangeExercise ignored -> 0;
            case AddWarmup ignored -> 0;
            case Hold ignored -> 0;
        };
    }

    private static double share(double from, double to) {
        return from > 0 ? Math.abs(to - from) / from : 1;
    }
}
