package com.gitfit.coach.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the lifter came into this workout.
 *
 * @param lastWorkoutQuality 1–10, where stated
 */
public record PreviousPerformance(
        OptionalInt lastWorkoutQuality, Optional<Progression> recentProgression, Optional<Recovery> recovery) {
    public static final PreviousPerformance UNKNOWN =
            new PreviousPerformance(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the quality is out of its range */
    public PreviousPerformance {
        lastWorkoutQuality.ifPresent(value -> Range.RATING.require(value, "last workout quality"));
    }
}
