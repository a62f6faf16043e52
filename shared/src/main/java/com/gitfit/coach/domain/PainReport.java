package com.gitfit.coach.domain;

import java.time.Instant;

/** The last pain that was reported with an answered set, 0–10. */
public record PainReport(int level, Instant at) {
    /** @throws IllegalArgumentException if the level is out of its range */
    public PainReport {
        Range.PAIN.require(level, "pain");
    }
}
