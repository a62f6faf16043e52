package com.gitfit.coach.domain;

import java.time.Instant;

/**
 * What is believed of a lifter's one-repetition maximum in one exercise, out of how hard sets were: a level that
 * training moves slowly, and the form of the day around it.
 *
 * @param kilograms the level, above 0
 * @param form natural logarithm of what today's maximum is of the level, −1 to 1
 * @param levelVariance of the logarithm of the level, ≥ 0
 * @param formVariance of the form, ≥ 0
 * @param covariance of the two, as far from 0 as the variances allow
 * @param surprise how far reported efforts lie from expected ones: exponentially weighted mean square in points of RPE,
 *     ≥ 0
 * @param sets how many sets have taught it, ≥ 0
 * @param at when the last of them was told
 */
public record StrengthBelief(
        double kilograms,
        double form,
        double levelVariance,
        double formVariance,
        double covariance,
        double surprise,
        int sets,
        Instant at) {
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a part is not finite or out of range */
    public StrengthBelief {
        boolean isEstimate = kilograms > 0 && Double.isFinite(kilograms) && Math.abs(form) <= 1;
        boolean isSpread = isVariance(levelVariance) && isVariance(formVariance) && isVariance(surprise);
        boolean isPossible = covariance * covariance <= levelVariance * formVariance + ROUNDING;
        if (!isEstimate || !isSpread || !isPossible || sets < 0) {
            throw new IllegalArgumentException("not a belief");
        }
    }

    /** Today's maximum in kilograms. */
    public double today() {
        return kilograms * Math.exp(form);
    }

    private static boolean isVariance(double value) {
        return value >= 0 && Double.isFinite(value);
    }
}
