package com.gitfit.coach.models.simulation;

/**
 * How many repetitions a load allows: {@code c × (strength / load − 1)}. Epley's c is 30 for everybody; here it is
 * personal (people differ widely at the same share of their maximum: Richens and Cleather 2014, Nuzzo et al. 2024).
 *
 * @param coefficient c, above 0
 */
record RepCurve(double coefficient) {
    RepCurve {
        if (!(coefficient > 0)) {
            throw new IllegalArgumentException("the curve must fall with the load");
        }
    }

    /** Repetitions to failure, a fraction included; at least 0. */
    double most(double strength, double load) {
        return Math.max(0, coefficient * (strength / load - 1));
    }

    /** The load that allows so many repetitions. */
    double load(double strength, double repetitions) {
        return strength / (1 + repetitions / coefficient);
    }
}
