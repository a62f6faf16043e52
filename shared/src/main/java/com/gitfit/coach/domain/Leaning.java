package com.gitfit.coach.domain;

/**
 * How one lifter differs from others in what is taken of the advice, with how surely that is known.
 *
 * @param value 0 for somebody like all others
 * @param variance of its error, above 0
 */
public record Leaning(double value, double variance) {
    /** What is known of anybody changes with time, and is never believed more surely than this. */
    private static final double LEAST_VARIANCE = 0.01;

    /** @throws IllegalArgumentException if a part is not finite or the variance is not above 0 */
    public Leaning {
        if (!Double.isFinite(value) || !(variance > 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException("not a leaning");
        }
    }

    /**
     * The leaning after an answer: one step of Bayesian logistic regression with Laplace's approximation (Spiegelhalter
     * and Lauritzen 1990).
     *
     * @param predicted probability that was given to a yes, 0–1
     * @param taken what was said
     * @param pull by how much a unit of this leaning raises the log-odds of a yes; 0 if it says nothing of it
     */
    Leaning after(double predicted, boolean taken, double pull) {
        double information = pull * pull * predicted * (1 - predicted);
        double narrowed = 1 / (1 / variance + information);
        double miss = (taken ? 1 : 0) - predicted;
        return new Leaning(value + narrowed * pull * miss, Math.max(LEAST_VARIANCE, narrowed));
    }
}
