package com.gitfit.coach.domain;

/** How the lifter answers, as shares 0–1 that follow the recent answers. */
public record FeedbackPatterns(double acceptanceRate, double modificationFrequency, double skipRate) {
    public static final FeedbackPatterns NEWCOMER = new FeedbackPatterns(0.5, 0.3, 0.1);

    /** @throws IllegalArgumentException if a share is outside 0–1 */
    public FeedbackPatterns {
        Range.SHARE.require(acceptanceRate, "acceptance rate");
        Range.SHARE.require(modificationFrequency, "modification frequency");
        Range.SHARE.require(skipRate, "skip rate");
    }
}
