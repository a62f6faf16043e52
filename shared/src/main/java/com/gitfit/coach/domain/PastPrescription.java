package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A recommendation that was answered.
 *
 * @param rpe reported RPE 1–10
 * @param form reported form quality 1–10
 */
public record PastPrescription(
        Instant at, Lever lever, Outcome outcome, OptionalInt rpe, OptionalInt form, boolean completed) {}
