package com.gitfit.coach.models.simulation.lifter;

/**
 * How many repetitions a load allows: {@code c × (strength / load − 1)}. Epley's c is 30 for everybody; here it is
 * personal (people differ widely at the same share of their maximum: Richens and Cleather 2014, Nuzzo et al. 2024).
 *
 * @param coefficient c, above 0
 */
public record RepCurve(double coefficient) {
    /** @throws IllegalArgumentException if heavier loads would not allow fewer repetitions */
    public RepCurve {
        if (!(coefficient > 0)) {
            throw new IllegalArgumentException("the curve must fall with the load");
        }
    }

    /** Repetitions to failure, a fraction included; at least 0. */
    double most(double strength, double load) {
        return Math.max(0, coefficient * (strength / load - 1));
    }

    /** The load that allows so many repetitions, in the unit of the strength. */
    public double load(double strength, double repetitions) {
        return strength / (1 + repetitions / coefficient);
    }
}
