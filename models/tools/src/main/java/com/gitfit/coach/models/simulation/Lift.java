package com.gitfit.coach.models.simulation;

/** The hidden strength of one lifter in one exercise, in kilograms that could be lifted once. */
final class Lift {
    private final Physiology body;
    private final double untrained;
    private double fitness;
    private double fatigue;

    /** @param strength kilograms at the start, with the fatigue of as much training as was done before */
    Lift(Physiology body, double strength) {
        this.body = body;
        this.fitness = body.trained();
        this.fatigue = body.usualFatigue() * Math.min(1, body.trained());
        this.untrained = strength / (1 + body.potential() * fitness - body.sessionDrop() * fatigue);
    }

    /** Now. */
    double strength() {
        return after(0);
    }

    /** As it will be after some days without training. */
    double after(double days) {
        double gain = body.potential() * fitness * body.fitnessKept(days);
        double loss = body.sessionDrop() * fatigue * body.fatigueKept(days);
        return untrained * Math.max(0.3, 1 + gain - loss);
    }

    /** Fatigue against the mean of reference training, which is 1. */
    double tiredness() {
        return fatigue / body.usualFatigue();
    }

    void train(Dose dose) {
        fitness += dose.fitness() * body.fitnessOfSet();
        fatigue += dose.fatigue() / Physiology.REFERENCE_SETS;
    }

    void passDay() {
        fitness *= body.fitnessKept(1);
        fatigue *= body.fatigueKept(1);
    }
}
