package com.gitfit.coach.domain;

/**
 * The weights that equipment can be loaded to: {@code origin + k × increment} for k = 0, 1, 2, …
 *
 * @param origin the weight of the empty bar or handle, ≥ 0; 0 where none was stated
 * @param increment the smallest change of the total, 0.1–100
 */
public record LoadGrid(double origin, double increment) {
    /** Forgives the rounding errors of binary fractions, far below anything a plate weighs. */
    private static final double TOLERANCE = 1e-9;

    /** @throws IllegalArgumentException if the increment or the origin is out of range */
    public LoadGrid {
        Range.BAR_WEIGHT.require(origin, "bar weight");
        Range.INCREMENT.require(increment, "increment");
    }

    /** The heaviest loadable weight that is not above {@code weight}; 0 if there is none or it is not finite. */
    public double floor(double weight) {
        if (!(weight >= origin) || weight == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double loaded = at(Math.floor((weight - origin) / increment + TOLERANCE));
        return loaded <= weight + TOLERANCE ? loaded : 0;
    }

    /** The loadable weight nearest to {@code weight}, the lighter one of two; 0 if it is below the bar. */
    public double nearest(double weight) {
        double below = floor(weight);
        boolean loadable = weight >= origin && weight < Double.POSITIVE_INFINITY;
        return loadable && weight - below > increment / 2 + TOLERANCE ? above(weight) : below;
    }

    /** The lightest loadable weight that is heavier than {@code weight}. */
    public double above(double weight) {
        return weight < origin - TOLERANCE ? at(0) : at(Math.floor((weight - origin) / increment + TOLERANCE) + 1);
    }

    /** The heaviest loadable weight that is lighter than {@code weight}; 0 if there is none. */
    public double below(double weight) {
        double steps = Math.ceil((weight - origin) / increment - TOLERANCE) - 1;
        return steps < 0 ? 0 : at(steps);
    }

    private double at(double steps) {
        double exact = origin + steps * increment;
        double rounded = Math.rint(exact * 10_000) / 10_000;
        return Math.abs(rounded - exact) < TOLERANCE ? rounded : exact;
    }
}
