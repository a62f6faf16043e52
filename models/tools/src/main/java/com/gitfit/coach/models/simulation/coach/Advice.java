package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Recommendation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a coach answers.
 *
 * @param fewerSets sets to leave out, which no lever can say
 * @param others what else is shown
 * @param predicted 0–1, how likely the coach thinks it is to be taken, where it says
 * @param recommendation in full, where there is one
 */
public record Advice(
        Prescription prescription,
        int fewerSets,
        List<Prescription> others,
        OptionalDouble predicted,
        Optional<Recommendation> recommendation) {
    public Advice {
        others = List.copyOf(others);
    }

    static Advice of(Prescription prescription) {
        return new Advice(prescription, 0, List.of(), OptionalDouble.empty(), Optional.empty());
    }

    static Advice hold(ExercisePlan plan) {
        return of(Prescription.hold(plan));
    }
}
