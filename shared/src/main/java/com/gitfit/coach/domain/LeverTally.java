package com.gitfit.coach.domain;

/** How often a lever was taken, changed and skipped; older answers weigh less. */
public record LeverTally(double taken, double changed, double skipped) {
    public static final LeverTally NONE = new LeverTally(0, 0, 0);

    /** All answers, weighted. */
    public double total() {
        return taken + changed + skipped;
    }
}
