package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import java.util.Optional;
import java.util.OptionalDouble;

/** Meets an advice halfway. */
final class Halves {
    private Halves() {}

    /** The same change in a smaller measure; empty if there is none. */
    static Optional<Prescription> of(Prescription advised, LoadGrid grid) {
        return switch (advised) {
            case IncreaseWeight weight -> {
                double half = grid.floor((weight.from() + weight.to()) / 2);
                yield half > weight.from() ? Optional.of(new IncreaseWeight(weight.from(), half)) : Optional.empty();
            }
            case DecreaseWeight weight -> {
                double half = grid.nearest((weight.from() + weight.to()) / 2);
                yield half < weight.from() && half > weight.to()
                        ? Optional.of(new DecreaseWeight(weight.from(), half))
                        : Optional.empty();
            }
            case AdjustReps reps -> {
                int half = (reps.from() + reps.to()) / 2;
                yield half != reps.from() && half != reps.to()
                        ? Optional.of(new AdjustReps(reps.from(), half))
                        : Optional.empty();
            }
            case ModifyRest rest -> Optional.of(new ModifyRest(rest.from(), (rest.from() + rest.to()) / 2));
            case ChangeExercise ignored -> Optional.empty();
            case AddWarmup ignored -> Optional.empty();
            case Hold ignored -> Optional.empty();
        };
    }

    /** The number of a prescription that the lifter would report. */
    static OptionalDouble amount(Prescription done) {
        return switch (done) {
            case IncreaseWeight weight -> OptionalDouble.of(weight.to());
            case DecreaseWeight weight -> OptionalDouble.of(weight.to());
            case AdjustReps reps -> OptionalDouble.of(reps.to());
            case ModifyRest rest -> OptionalDouble.of(rest.to());
            case ChangeExercise ignored -> OptionalDouble.empty();
            case AddWarmup ignored -> OptionalDouble.empty();
            case Hold ignored -> OptionalDouble.empty();
        };
    }
}
