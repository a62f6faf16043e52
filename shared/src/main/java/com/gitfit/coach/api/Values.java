package com.gitfit.coach.api;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import java.util.List;

/** The values of a prescription as JSON shows them: a number, a name, or a list of warm-up sets. */
final class Values {
    private Values() {}

    /** One warm-up set. */
    record WarmupValue(Number weight, int reps) {}

    static Object original(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> number(weight.from());
            case DecreaseWeight weight -> number(weight.from());
            case AdjustReps reps -> reps.from();
            case ModifyRest rest -> rest.from();
            case ChangeExercise change -> change.from();
            case AddWarmup ignored -> List.of();
            case Hold hold -> number(hold.planned());
        };
    }

    static Object suggested(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> number(weight.to());
            case DecreaseWeight weight -> number(weight.to());
            case AdjustReps reps -> reps.to();
            case ModifyRest rest -> rest.to();
            case ChangeExercise change -> change.to();
            case AddWarmup warmup ->
                warmup.sets().stream()
                        .map(set -> new WarmupValue(number(set.weight()), set.reps()))
                        .toList();
            case Hold hold -> number(hold.planned());
        };
    }

    /**
     * 0.8 rather than the 0.7999999999999999 that a sum of shares may come to: four digits, as no caller needs more.
     */
    static double share(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** 135 rather than 135.0. */
    static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }
}
