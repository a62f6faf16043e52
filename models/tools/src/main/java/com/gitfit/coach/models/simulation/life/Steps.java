package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;

/** Which way a prescription goes. */
final class Steps {
    private Steps() {}

    /** Whether it asks for more load or more repetitions than were planned. */
    static boolean raises(Prescription prescription, ExercisePlan plan) {
        return (prescription instanceof IncreaseWeight weight && weight.to() > plan.weight())
                || (prescription instanceof AdjustReps reps && reps.to() > plan.reps());
    }
}
