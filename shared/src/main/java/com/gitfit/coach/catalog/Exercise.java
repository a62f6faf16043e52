package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.WeightUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One exercise, from the catalogue or unknown to it.
 *
 * @param key under which histories are kept
 * @param name to show: the catalogue's, or for an unknown exercise the user's own words, uncleaned
 * @param pattern {@link MovementPattern#UNKNOWN} if and only if the exercise is not in the catalogue
 * @param primaryMuscles what it is done for; empty only if unknown; iterates in the order of {@link Muscle}
 * @param secondaryMuscles what helps; disjoint from the primary ones
 */
public record Exercise(
        ExerciseKey key,
        String name,
        MovementPattern pattern,
        Equipment equipment,
        Set<Muscle> primaryMuscles,
        Set<Muscle> secondaryMuscles,
        Mechanic mechanic) {

    /**
     * @throws IllegalArgumentException if a known exercise has no primary muscle, or a muscle is both primary and
     *     secondary
     */
    public Exercise {
        primaryMuscles = inOrder(primaryMuscles);
        secondaryMuscles = inOrder(secondaryMuscles);
        if (primaryMuscles.isEmpty() != (pattern == MovementPattern.UNKNOWN)) {
            throw new IllegalArgumentException("an exercise has primary muscles if and only if it is known");
        }
        if (!Collections.disjoint(primaryMuscles, secondaryMuscles)) {
            throw new IllegalArgumentException("a muscle is primary or secondary, not both");
        }
    }

    /** The smallest sensible change of the total load with this equipment, in the unit; above 0. */
    public double defaultIncrement(WeightUnit unit) {
        return equipment.defaultIncrement(unit);
    }

    /** Whether the exercise is in the catalogue. */
    public boolean known() {
        return pattern != MovementPattern.UNKNOWN;
    }

    /** Whether the exercise works the muscle, as a primary or a secondary one. */
    public boolean works(Muscle muscle) {
        return primaryMuscles.contains(muscle) || secondaryMuscles.contains(muscle);
    }

    private static Set<Muscle> inOrder(Set<Muscle> muscles) {
        EnumSet<Muscle> copy = EnumSet.noneOf(Muscle.class);
        copy.addAll(muscles);
        return Collections.unmodifiableSet(copy);
    }
}
