package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;

/** A lever and the direction in which it was moved: what a reason is a reason for. */
public enum Aim {
    INCREASE,
    DECREASE,
    MORE_REPS,
    FEWER_REPS,
    LONGER_REST,
    SHORTER_REST,
    CHANGE,
    WARM_UP,
    HOLD;

    /** What a prescription does. */
    public static Aim of(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight ignored -> INCREASE;
            case DecreaseWeight ignored -> DECREASE;
            case AdjustReps reps -> reps.to() > reps.from() ? MORE_REPS : FEWER_REPS;
            case ModifyRest rest -> rest.to() > rest.from() ? LONGER_REST : SHORTER_REST;
            case ChangeExercise ignored -> CHANGE;
            case AddWarmup ignored -> WARM_UP;
            case Hold ignored -> HOLD;
        };
    }
}
