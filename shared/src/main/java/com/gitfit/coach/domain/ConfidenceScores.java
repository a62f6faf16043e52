package com.gitfit.coach.domain;

/** How well the coach's advice has worked, 0–1: over all, for exercises, and for intensity. */
public record ConfidenceScores(double workout, double exercise, double intensity) {
    public static final ConfidenceScores NEWCOMER = new ConfidenceScores(0.5, 0.5, 0.5);

    /** @throws IllegalArgumentException if a score is outside 0–1 */
    public ConfidenceScores {
        Range.SHARE.require(workout, "workout confidence");
        Range.SHARE.require(exercise, "exercise confidence");
        Range.SHARE.require(intensity, "intensity confidence");
    }
}
