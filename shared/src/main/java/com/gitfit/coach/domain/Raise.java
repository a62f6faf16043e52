package com.gitfit.coach.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * An increase that the lifter took. For half a day after it, whatever is planned above the weight that it began from is
 * measured from there, so that increases of 10 % do not compound from set to set, in whatever unit or with whatever
 * nudges they are planned.
 */
public record Raise(Instant at, double fromKilograms, double toKilograms) {
    private static final Duration LASTS = Duration.ofHours(12);

    /** Whether a plan of that weight goes on from this increase. */
    public boolean continuesTo(double plannedKilograms, Instant now) {
        return at.plus(LASTS).isAfter(now) && plannedKilograms > fromKilograms * 1.001;
    }
}
