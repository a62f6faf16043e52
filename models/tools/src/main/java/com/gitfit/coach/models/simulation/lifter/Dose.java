package com.gitfit.coach.models.simulation.lifter;

/**
 * What a set does to a body, in hard sets of reference: three repetitions or fewer short of failure give all the
 * fitness there is to get, while the cost goes on rising up to failure (Pareja-Blanco et al. 2017, Refalo et al. 2023,
 * Robinson et al. 2024). Light loads train maximal strength less (Schoenfeld et al. 2017).
 *
 * @param fitness what it gives, 0 or more
 * @param fatigue what it costs, 0 or more
 */
public record Dose(double fitness, double fatigue) {
    private static final double NO_EFFORT = 5;
    private static final double FULL_EFFORT = 8;
    private static final double LEAST = 0.1;
    private static final double REFERENCE_SHARE = 0.75;

    /**
     * The dose of one set.
     *
     * @param share of the strength of the day that was lifted, above 0
     * @param rpe 1–10, the true one
     * @param failed whether repetitions were missed
     */
    public static Dose ofSet(double share, double rpe, boolean failed) {
        double effort = Math.max(0, (rpe - NO_EFFORT) / (FULL_EFFORT - NO_EFFORT));
        double heavy = Math.clamp((share - 0.4) / (REFERENCE_SHARE - 0.4), 0.3, 1.1);
        double gain = Math.clamp(effort, LEAST, 1) * heavy;
        double cost = (0.5 + 0.5 * effort * effort) * Math.min(1.2, share / REFERENCE_SHARE) + (failed ? 0.3 : 0);
        return new Dose(gain, cost);
    }

    /** A part of it. */
    public Dose times(double part) {
        return new Dose(fitness * part, fatigue * part);
    }

    /** Both together. */
    public Dose plus(Dose other) {
        return new Dose(fitness + other.fitness, fatigue + other.fatigue);
    }
}
