package com.gitfit.coach.models.simulation.lifter;

/**
 * How a body answers to training: the impulse response of two components, of which fitness comes slowly and stays and
 * fatigue comes at once and goes (Banister et al. 1975; for lifting Busso et al. 1990; Chiu and Barnes 2003).
 *
 * @param potential what reference training adds to untrained strength in the end, as a share of it
 * @param fitnessDays after which e⁻¹ of fitness is left: 30–60 (45 in Morton et al. 1990, 42 in common use)
 * @param fatigueDays after which e⁻¹ of fatigue is left: 4–15 (15 in Morton et al. 1990, 7 in common use)
 * @param cost what a session takes at once against what it gives: above 1 (2 in Morton et al. 1990), so that everybody
 *     is weaker after a workout than before it
 * @param trained how much of the potential is reached at the start, 0–1
 * @param sessions in which a lift is trained in a week of reference training
 */
public record Physiology(
        double potential, double fitnessDays, double fatigueDays, double cost, double trained, double sessions) {
    /** Hard sets of a lift in a reference session. */
    static final double REFERENCE_SETS = 3;

    private static final double WEEK = 7;

    /** @throws IllegalArgumentException if fitness does not outlast fatigue, or a session gives more than it costs */
    public Physiology {
        boolean isBody = potential >= 0 && cost > 1 && trained >= 0 && sessions > 0;
        if (!isBody || !(fatigueDays > 0) || !(fitnessDays > fatigueDays)) {
            throw new IllegalArgumentException(
                    "fitness must outlast fatigue, and a session must cost more than it gives at once");
        }
    }

    /** What is left of fitness after some days. */
    double fitnessKept(double days) {
        return StrictMath.exp(-days / fitnessDays);
    }

    /** What is left of fatigue after some days. */
    double fatigueKept(double days) {
        return StrictMath.exp(-days / fatigueDays);
    }

    /** Share of strength that the fatigue of one reference session takes away. */
    double sessionDrop() {
        return cost * potential * REFERENCE_SETS * fitnessOfSet();
    }

    /** What one hard set adds to fitness, in such a unit that reference training leads to 1. */
    double fitnessOfSet() {
        return (1 - fitnessKept(1)) * WEEK / (sessions * REFERENCE_SETS);
    }

    /** The mean fatigue under reference training, in sessions. */
    double usualFatigue() {
        return sessions / WEEK / (1 - fatigueKept(1));
    }
}
