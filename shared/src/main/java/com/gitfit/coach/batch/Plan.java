package com.gitfit.coach.batch;

import java.time.Instant;

/**
 * Whose insights are to be computed.
 *
 * @param at the moment that the insights describe
 * @param activeSince since when somebody counts as active; says nothing where everybody counts
 */
public record Plan(Users users, Instant at, Instant activeSince) {
    /** Who is looked for. */
    public enum Users {
        /** Those who trained since the last time. */
        ACTIVE,
        ALL
    }
}
