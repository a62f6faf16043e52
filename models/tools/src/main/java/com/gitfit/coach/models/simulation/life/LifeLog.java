package com.gitfit.coach.models.simulation.life;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What happened in the life of one lifter under one coach, counted. */
public final class LifeLog {
    /** Questions in a block of the learning curve. */
    public static final int BLOCK = 25;

    private static final int LATE = 50;

    private final Reliability reliability = new Reliability();
    private final List<Integer> accepted = new ArrayList<>();
    private double possible;
    private double expected;
    private int decisions;
    private int acceptedLate;
    private int painDecisions;
    private int painLoads;
    private int violations;
    private int sets;
    private int setsOnTarget;
    private int days;
    private int fatigueDays;
    private double gain;
    private double drift;

    /**
     * A question was answered.
     *
     * @param best probability with which the best safe option would have been taken
     * @param truth probability with which this one was
     */
    void decided(double best, double truth, boolean taken, OptionalDouble predicted) {
        decisions++;
        possible += best;
        expected += truth;
        int block = (decisions - 1) / BLOCK;
        if (block == accepted.size()) {
            accepted.add(0);
        }
        accepted.set(block, accepted.get(block) + (taken ? 1 : 0));
        if (decisions > LATE && taken) {
            acceptedLate++;
        }
        if (decisions > Reliability.AFTER) {
            predicted.ifPresent(probability -> reliability.add(probability, taken));
        }
    }

    void violated() {
        violations++;
    }

    void askedInPain(boolean raises) {
        painDecisions++;
        painLoads += raises ? 1 : 0;
    }

    void lifted(boolean onTarget) {
        sets++;
        setsOnTarget += onTarget ? 1 : 0;
    }

    void passed(boolean worn) {
        days++;
        fatigueDays += worn ? 1 : 0;
    }

    void gained(double share) {
        gain = share;
    }

    void drifted(double points) {
        drift = Math.max(drift, points);
    }

    /** How well answers were predicted, where the coach predicts them. */
    public Reliability reliability() {
        return reliability;
    }

    /** Accepted answers of a block of questions, from 0; the last one may be shorter. */
    public int accepted(int block) {
        return accepted.get(block);
    }

    /** Answered questions. */
    public int decisions() {
        return decisions;
    }

    /** Prescriptions, alternatives included, that broke a limit. */
    public int violations() {
        return violations;
    }

    /** Share of advice that was taken as it was, 0–1. */
    public double acceptance() {
        return share(accepted.stream().mapToInt(Integer::intValue).sum(), decisions);
    }

    /** The same after the first fifty answers. */
    public double lateAcceptance() {
        return share(acceptedLate, decisions - LATE);
    }

    /** Mean probability, 0–1, that a question costs against the best safe option. */
    public double regret() {
        return share(possible - expected, decisions);
    }

    /** Share of sets, 0–1, that were complete and within one point of RPE 8 in truth. */
    public double setsOnTarget() {
        return share(setsOnTarget, sets);
    }

    /** Share of days, 0–1, that began with a fatigue over 8 of 10. */
    public double fatigueDays() {
        return share(fatigueDays, days);
    }

    /** Share of questions asked in pain, 0–1, at which more load or repetitions were proposed. */
    public double painLoads() {
        return share(painLoads, painDecisions);
    }

    /** Gain in maximal strength, three days rested, mean of all lifts, as a share; below 0 if it was lost. */
    public double gain() {
        return gain;
    }

    /** The furthest that a belief moved in the first hundred answers, in points of a scale of 1–10. */
    public double drift() {
        return drift;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
