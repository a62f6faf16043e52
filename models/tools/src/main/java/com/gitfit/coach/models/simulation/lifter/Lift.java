package com.gitfit.coach.models.simulation.lifter;

/** The hidden strength of one lifter in one exercise, in kilograms that could be lifted once. */
public final class Lift {
    private final Physiology body;
    private final double untrained;
    private double fitness;
    private double fatigue;

    /** @param strength kilograms at the start, with the fatigue of as much training as was done before */
    public Lift(Physiology body, double strength) {
        this.body = body;
        this.fitness = body.trained();
        this.fatigue = body.usualFatigue() * Math.min(1, body.trained());
        this.untrained = strength / (1 + body.potential() * fitness - body.sessionDrop() * fatigue);
    }

    /** Now, in kilograms. */
    public double strength() {
        return after(0);
    }

    /** As it will be after some days without training, in kilograms. */
    public double after(double days) {
        double gain = body.potential() * fitness * body.fitnessKept(days);
        double loss = body.sessionDrop() * fatigue * body.fatigueKept(days);
        return untrained * Math.max(0.3, 1 + gain - loss);
    }

    /** Fatigue against the mean of reference training, which is 1. */
    public double tiredness() {
        return fatigue / body.usualFatigue();
    }

    /** Adds what one or more sets do: fatigue at once, and fitness that lasts longer. */
    public void train(Dose dose) {
        fitness += dose.fitness() * body.fitnessOfSet();
        fatigue += dose.fatigue() / Physiology.REFERENCE_SETS;
    }

    /** A day goes by, with or without training. */
    public void passDay() {
        fitness *= body.fitnessKept(1);
        fatigue *= body.fatigueKept(1);
    }
}
