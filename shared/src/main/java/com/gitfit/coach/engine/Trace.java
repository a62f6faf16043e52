package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole decision, from what was known to what was said. It holds what the lifter wrote; who shows it to others leaves
 * that out.
 *
 * @param facts what may be said of the moment
 * @param equipment what the lifter said is there, in the catalogue's words; empty means not stated
 * @param readiness what {@link Facts#readiness()} is made of
 * @param stalled whether a deload is due
 * @param active limits that the lifter's state alone brings to bear
 * @param options every candidate, the best first, then those that gave way to a limit
 * @param modelMayRank whether a language model was let in at all
 */
public record Trace(
        Facts facts,
        WorkoutContext context,
        UserProfile profile,
        Exercise exercise,
        Set<Equipment> equipment,
        List<ReadinessPart> readiness,
        boolean stalled,
        Set<SafetyLimit> active,
        List<Option> options,
        boolean modelMayRank,
        Recommendation recommendation) {

    public Trace {
        equipment = Set.copyOf(equipment);
        readiness = List.copyOf(readiness);
        active = Set.copyOf(active);
        options = List.copyOf(options);
    }

    /**
     * One candidate.
     *
     * @param driver the main reason for it
     * @param need 0–1, how much the moment asks for it
     * @param proposed its value before the limits
     * @param kept what the limits left of it
     * @param limits those that changed it
     * @param score empty if it had to give way to keeping the plan
     */
    public record Option(
            Driver driver,
            double need,
            Prescription proposed,
            Prescription kept,
            Set<SafetyLimit> limits,
            Optional<Score> score) {
        public Lever lever() {
            return proposed.lever();
        }
    }
}
