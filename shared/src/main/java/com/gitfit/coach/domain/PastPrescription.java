package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A recommendation that was answered.
 *
 * @param rpe reported RPE 1–10, of a set of this exercise
 * @param difficulty reported difficulty 1–10, likewise
 * @param form reported form quality 1–10
 */
public record PastPrescription(
        Instant at,
        Lever lever,
        Outcome outcome,
        OptionalInt rpe,
        OptionalInt difficulty,
        OptionalInt form,
        boolean completed) {
    /** Whether the answer told how hard the set was. */
    public boolean tellsEffort() {
        return rpe.isPresent() || difficulty.isPresent();
    }

    /** RPE, or the difficulty in its place, 1–10; 0 if neither was told. */
    public int effort() {
        return rpe.orElse(difficulty.orElse(0));
    }
}
