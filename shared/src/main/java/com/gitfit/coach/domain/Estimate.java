package com.gitfit.coach.domain;

/**
 * A learned number with what is needed to say how sure it is.
 *
 * @param value on the scale of its preference
 * @param samples how many signals have moved it, ≥ 0
 * @param variance exponentially weighted variance of those signals, ≥ 0
 */
public record Estimate(double value, long samples, double variance) {
    /** @throws IllegalArgumentException if a part is not finite or is negative where it cannot be */
    public Estimate {
        if (!Double.isFinite(value) || samples < 0 || !(variance >= 0) || !Double.isFinite(variance)) {
            throw new IllegalArgumentException("not an estimate");
        }
    }

    /** A value that nothing has been learned about. */
    public static Estimate initial(double value) {
        return new Estimate(value, 0, 0);
    }
}
