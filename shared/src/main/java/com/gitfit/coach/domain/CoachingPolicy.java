package com.gitfit.coach.domain;

import static com.gitfit.coach.domain.Lever.ADD_WARMUP;
import static com.gitfit.coach.domain.Lever.ADJUST_REPS;
import static com.gitfit.coach.domain.Lever.CHANGE_EXERCISE;
import static com.gitfit.coach.domain.Lever.DECREASE_WEIGHT;
import static com.gitfit.coach.domain.Lever.INCREASE_WEIGHT;
import static com.gitfit.coach.domain.Lever.MODIFY_REST;
import static com.gitfit.coach.domain.Lever.SUGGEST_FORM_FOCUS;

import java.util.EnumMap;
import java.util.Map;

/**
 * Every threshold and weight of the coach in one place. Its version is stored with each recommendation, so that a
 * stored decision can be computed again.
 *
 * @param version changes whenever a number below or the way it is used changes
 * @param priors how much speaks for a lever at an event before anything is known, 0–1; 0 means not offered
 * @param goalShifts what a goal adds to the priors, within ±0.1
 */
public record CoachingPolicy(
        String version,
        Limits limits,
        ReadinessScale readiness,
        Map<WorkoutEvent, Map<Lever, Double>> priors,
        Map<Goal, Map<Lever, Double>> goalShifts,
        Scoring scoring,
        Steps steps,
        EffortScale effort,
        Foresight foresight,
        Confidence confidence,
        Learning learning) {

    /**
     * The safety limits.
     *
     * @param maximumWeightIncrease share of the planned weight
     * @param minimumRepRetention share of the planned repetitions
     * @param minimumRestSeconds seconds
     * @param maximumRestSeconds seconds; longer is no training advice any more
     * @param maximumVolumeIncrease share of planned sets × reps × weight
     * @param fatigueThreshold 0–10; above it nothing is raised
     * @param lowestEnergy energy or motivation (1–10) under which nothing is raised
     * @param formDegradationLimit form quality (1–10) under which nothing is raised
     * @param formValidDays how long a report of form counts
     * @param painThreshold 0–10; above it the exercise is stopped or substituted
     * @param painValidHours how long a report of such pain counts where none is stated
     */
    public record Limits(
            double maximumWeightIncrease,
            double minimumRepRetention,
            int minimumRestSeconds,
            int maximumRestSeconds,
            double maximumVolumeIncrease,
            double fatigueThreshold,
            int lowestEnergy,
            double formDegradationLimit,
            int formValidDays,
            int painThreshold,
            int painValidHours) {
        /** Forgives the rounding errors of binary fractions, so that four fifths of ten are eight. */
        private static final double TOLERANCE = 1e-9;

        /** The fewest repetitions that a planned number may be cut to; a plan of four or fewer is never cut. */
        public int fewestReps(int planned) {
            return (int) Math.ceil(planned * minimumRepRetention - TOLERANCE);
        }

        /** The most repetitions that a planned number may be raised to at the same sets and weight. */
        public int mostReps(int planned) {
            return (int) Math.floor(planned * (1 + maximumVolumeIncrease) + TOLERANCE);
        }
    }

    /**
     * What each input weighs in readiness, and what stands in for what is missing.
     *
     * @param unknown readiness 0–1 if nothing at all is known
     * @param valuesForMean how many values of a time of day are needed before their mean stands in
     * @param readingsForMedian how many readings of heart rate variability are needed before they count
     * @param variabilityDays how many days of readings the median looks back
     * @param variabilityGain how strongly a deviation from the median counts
     */
    public record ReadinessScale(
            Map<ReadinessInput, Double> weights,
            double unknown,
            int valuesForMean,
            int readingsForMedian,
            int variabilityDays,
            double variabilityGain) {}

    /**
     * The weights of a score.
     *
     * @param priorAnswers strength of the prior belief in each lever: Beta(n, n)
     * @param repeatAnswers how many answers back a skip counts as a repeat
     * @param alternatives how many runners-up are named
     */
    public record Scoring(
            double taste, double need, double repeat, double priorAnswers, int repeatAnswers, int alternatives) {}

    /**
     * How far each lever moves.
     *
     * @param increaseBase share of the planned weight
     * @param increasePerProgression share for each point of the progression rate
     * @param increasePerRpe share for each point of RPE under the target
     * @param targetRpe RPE that training aims at
     * @param decrease share of the planned weight on struggle or form
     * @param deload share of the planned weight after a stall
     * @param sessionValidDays how long a session says something of what is possible today
     * @param stallSessions sessions without a gain that make a stall
     * @param stallRpe mean of the ratings from which they do: 8.5, and what sets are rated too hard
     * @param effortValidDays how long a reported effort counts
     * @param repsDown share of the planned repetitions, at first
     * @param repsDownMost share of the planned repetitions, at most
     * @param repsUpMost repetitions
     * @param restStepLeast seconds
     * @param restStepMost seconds
     * @param usualRest seconds, if no rest is planned
     * @param secondsPerRep seconds
     * @param usualSessionMinutes minutes, if the lifter's usual session is not known
     * @param timePressureShare share of the usual session under which time presses
     * @param highHeartRateShare share of the maximum heart rate above which rest is lengthened
     * @param maximumHeartRate beats per minute, assumed since no age is known: 220 − age at 30 (Fox et al. 1971)
     * @param warmupShareOfMaximum share of the estimated one-repetition maximum from which a warm-up is worth it
     * @param warmupPounds planned weight from which it is, with no history, in pounds
     * @param warmupKilograms the same in kilograms
     * @param rejectionsForBlacklist declined substitutions after which a blacklist entry is proposed
     */
    public record Steps(
            double increaseBase,
            double increasePerProgression,
            double increasePerRpe,
            double targetRpe,
            double decrease,
            double deload,
            int sessionValidDays,
            int stallSessions,
            double stallRpe,
            int effortValidDays,
            double repsDown,
            double repsDownMost,
            int repsUpMost,
            int restStepLeast,
            int restStepMost,
            int usualRest,
            int secondsPerRep,
            double usualSessionMinutes,
            double timePressureShare,
            double highHeartRateShare,
            double maximumHeartRate,
            double warmupShareOfMaximum,
            double warmupPounds,
            double warmupKilograms,
            int rejectionsForBlacklist) {}

    /**
     * How hard a set is, and what a rated one says of strength. Spreads are standard deviations.
     *
     * @param curve repetitions that half of the maximum allows (30: Epley 1985)
     * @param setCost share of the repetitions that a hard set takes from the next one at once
     * @param recoverySeconds after which e⁻¹ of that is left (after Willardson 2006)
     * @param cold share of the maximum that a first set reaches without a warm-up (Abad et al. 2011)
     * @param overrating points of RPE by which a set is rated too hard (0.95: Halperin et al. 2022)
     * @param ratingSpread of a rating near failure, in points
     * @param ratingSpreadPerReserve by what share it grows with each repetition in reserve (after Zourdos et al. 2016)
     * @param failureSpread of a set whose last repetition was missed, in points
     * @param planSpread of a first plan around the right one, as a share of the maximum
     * @param formSpread of the form of a day, as a share of the maximum (after Grgic et al. 2020)
     * @param levelSpread by which the level may move in a day, as a share
     * @param formHours for which the form of a day holds
     * @param detrainingDays without a rated set after which strength begins to leave
     * @param detrainingPerDay share that leaves in a day from then on
     * @param surpriseRate what the newest rating counts for in the mean of how far ratings are off
     * @param believable how far off ratings may be on average, in points, before they count less
     */
    public record EffortScale(
            double curve,
            double setCost,
            double recoverySeconds,
            double cold,
            double overrating,
            double ratingSpread,
            double ratingSpreadPerReserve,
            double failureSpread,
            double planSpread,
            double formSpread,
            double levelSpread,
            int formHours,
            int detrainingDays,
            double detrainingPerDay,
            double surpriseRate,
            double believable) {}

    /**
     * What a forecast of effort is worth in a score.
     *
     * @param leastSets rated sets of an exercise from which its effort is foreseen
     * @param target RPE that is aimed at: a little over the one of training, since too easy a set trains less
     * @param effort what the fit of the effort counts for, 1 at the target and less by half a point for each of RPE
     * @param prior share at which the prior still counts beside it
     * @param need weight of the need beside it
     * @param repeat what is taken off beside it if the lever was skipped lately
     * @param doubt how much of the forecast's own spread is taken for a miss
     * @param change what another exercise counts for, whose effort nobody knows
     * @param rest what a rest that is nearer to the lifter's counts for, at most
     * @param slope log-odds of being taken for each point of score
     * @param intercept log-odds at a score of 0
     * @param leaningMost points of RPE by which the lifter's own answers may move the target, either way
     */
    public record Foresight(
            int leastSets,
            double target,
            double effort,
            double prior,
            double need,
            double repeat,
            double doubt,
            double change,
            double rest,
            double slope,
            double intercept,
            double leaningMost) {}

    /**
     * The parts of the confidence in a recommendation.
     *
     * @param acceptedForPreferredTime accepted answers that make a time of day a preferred one
     * @param fallbackCap the most that an answer without a language model may claim
     */
    public record Confidence(
            double base,
            double perInteraction,
            double interactionsMost,
            double preferredTime,
            double acceptance,
            double lowEnergyPenalty,
            double least,
            double most,
            int acceptedForPreferredTime,
            double fallbackCap) {}

    /**
     * How answers move the profile.
     *
     * @param acceptanceGap how far recent acceptance may be from the learned one before learning speeds up
     * @param outlierDeviations scaled median absolute deviations from which a rating is an outlier
     * @param leastDeviation the least scaled deviation, half a step of a rating, so that a lifter who always gives the
     *     same rating may give its neighbour
     * @param ratingsForScatter how many ratings of a kind tell how they scatter
     * @param scatter standard deviation of a kind of ratings from which they begin to count less, and from which not at
     *     all
     * @param leverHalfLife answers after which an answer to a lever weighs half
     */
    public record Learning(
            Range rate,
            int answersForAdaptation,
            double acceptanceGap,
            int ratingsForOutliers,
            double outlierDeviations,
            double leastDeviation,
            double outlierStrength,
            int ratingsForScatter,
            Range scatter,
            double leverHalfLife) {}

    /** The numbers of the current algorithm. */
    public static CoachingPolicy standard() {
        return new CoachingPolicy(
                "2.1.0",
                new Limits(0.10, 0.80, 30, 600, 0.15, 8.0, 4, 6.0, 14, 3, 24),
                new ReadinessScale(readinessWeights(), 0.6, 5, 5, 28, 2.5),
                standardPriors(),
                standardGoalShifts(),
                new Scoring(0.6, 0.4, 0.3, 2, 3, 3),
                new Steps(
                        0.025, 0.005, 0.03, 8, 0.05, 0.10, 42, 3, 9.5, 14, 0.10, 0.20, 2, 15, 60, 90, 4, 60, 0.8, 0.9,
                        190, 0.6, 95, 40, 3),
                new EffortScale(30, 0.10, 90, 0.975, 0.95, 1.0, 0.12, 0.4, 0.08, 0.02, 0.008, 8, 10, 0.002, 0.1, 2.2),
                new Foresight(2, 8.5, 1.3, 0.6, 0.5, 0.2, 0.8, -0.7, 0.2, 1.2, -0.1, 1),
                new Confidence(0.7, 0.001, 0.2, 0.1, 0.2, 0.1, 0.3, 1.0, 3, 0.69),
                new Learning(new Range(0.01, 0.10), 20, 0.2, 8, 3, 0.5, 0.3, 3, new Range(1.8, 2.4), 30));
    }

    /** What speaks for a lever at an event for a goal, before anything is known of the lifter; 0 if not offered. */
    public double prior(WorkoutEvent event, Lever lever, Goal goal) {
        double prior = priors.get(event).get(lever);
        return prior == 0 ? 0 : prior + goalShifts.get(goal).getOrDefault(lever, 0.0);
    }

    private static Map<ReadinessInput, Double> readinessWeights() {
        Map<ReadinessInput, Double> weights = new EnumMap<>(ReadinessInput.class);
        weights.put(ReadinessInput.ENERGY, 3.0);
        weights.put(ReadinessInput.MOTIVATION, 2.0);
        weights.put(ReadinessInput.SLEEP, 2.0);
        weights.put(ReadinessInput.STRESS, 1.0);
        weights.put(ReadinessInput.RECOVERY, 2.0);
        weights.put(ReadinessInput.LAST_WORKOUT, 1.0);
        weights.put(ReadinessInput.HEART_RATE_VARIABILITY, 2.0);
        return weights;
    }

    private static Map<WorkoutEvent, Map<Lever, Double>> standardPriors() {
        Map<WorkoutEvent, Map<Lever, Double>> priors = new EnumMap<>(WorkoutEvent.class);
        priors.put(WorkoutEvent.EXERCISE_START, row(.45, .10, .25, .25, .20, .40, .50));
        priors.put(WorkoutEvent.COMPLETE_SET, row(.70, .05, .45, .20, .10, 0, .40));
        priors.put(WorkoutEvent.STRUGGLE_SET, row(0, .60, .70, .55, .20, 0, .35));
        priors.put(WorkoutEvent.FORM_DEGRADATION, row(0, .65, .45, .40, .15, .05, .60));
        priors.put(WorkoutEvent.SKIP_SET, row(0, .35, .45, .40, .60, 0, .30));
        priors.put(WorkoutEvent.SKIP_EXERCISE, row(0, .35, .45, .40, .60, 0, .30));
        priors.put(WorkoutEvent.COMPLETE_WORKOUT, row(.70, .05, .30, .10, .10, 0, .40));
        return priors;
    }

    private static Map<Lever, Double> row(
            double increase, double decrease, double reps, double rest, double change, double warmup, double hold) {
        Map<Lever, Double> row = new EnumMap<>(Lever.class);
        row.put(INCREASE_WEIGHT, increase);
        row.put(DECREASE_WEIGHT, decrease);
        row.put(ADJUST_REPS, reps);
        row.put(MODIFY_REST, rest);
        row.put(CHANGE_EXERCISE, change);
        row.put(ADD_WARMUP, warmup);
        row.put(SUGGEST_FORM_FOCUS, hold);
        return row;
    }

    private static Map<Goal, Map<Lever, Double>> standardGoalShifts() {
        Map<Goal, Map<Lever, Double>> shifts = new EnumMap<>(Goal.class);
        shifts.put(Goal.STRENGTH, Map.of(INCREASE_WEIGHT, .05, ADJUST_REPS, -.05));
        shifts.put(Goal.HYPERTROPHY, Map.of(ADJUST_REPS, .10, INCREASE_WEIGHT, -.05));
        shifts.put(Goal.FAT_LOSS, Map.of(MODIFY_REST, .05, ADJUST_REPS, .05));
        shifts.put(Goal.GENERAL, Map.of());
        return shifts;
    }
}
