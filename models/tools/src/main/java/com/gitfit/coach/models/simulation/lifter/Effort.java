package com.gitfit.coach.models.simulation.lifter;

/**
 * How hard a set is in truth.
 *
 * @param reserve repetitions that would still have been possible; below 0, how many were missing
 */
public record Effort(double reserve) {
    /** Without a warm-up the first set is weaker (Abad et al. 2011, McCrary et al. 2015). */
    private static final double COLD = 0.975;

    private static final double HARDEST = 10;

    /**
     * The set of so many repetitions, when earlier ones have taken their share of what is possible.
     *
     * @param strength of the day, in kilograms
     * @param weight in kilograms, above 0
     * @param lost share of the repetitions that earlier sets have taken, 0–1
     * @param cold whether nothing was lifted yet
     */
    public static Effort of(Person person, double strength, double weight, int reps, double lost, boolean cold) {
        double able = cold ? strength * COLD : strength;
        return new Effort(person.curve().most(able, weight) * (1 - lost) - reps);
    }

    /** 1–10. */
    public double rpe() {
        return Math.clamp(HARDEST - reserve, 1, HARDEST);
    }

    /** The same, going on above 10 with every repetition that is missing. */
    public double demand() {
        return HARDEST - reserve;
    }

    boolean fails() {
        return reserve <= -1;
    }

    /** Share of the repetitions that this set takes from the next, before any rest. */
    public double loss(Person person) {
        return person.setFatigue() * Math.clamp((rpe() - 4) / 5, 0.2, 1.2);
    }

    /** What of a loss is left after a rest, a share as before. */
    public static double rested(Person person, double lost, double seconds) {
        return lost * StrictMath.exp(-seconds / person.restSeconds());
    }
}
