package com.gitfit.coach.domain;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the lifter means to do, and how the last set of it went. All weights are in {@code unit}.
 *
 * @param exerciseName the lifter's own name for the exercise, 1–100 characters
 * @param sets planned sets, 1–20
 * @param reps planned repetitions of a set, 1–100
 * @param weight planned weight, 0–1000; 0 means bodyweight
 * @param currentSet the set that comes next, counted from 1
 * @param unit pounds or kilograms
 * @param increment the smallest change that the equipment allows, where stated
 * @param barWeight the weight below which the equipment cannot be loaded, where stated
 * @param repRange the range of double progression, where stated
 * @param rest planned rest between sets in seconds, where stated
 * @param lastReps repetitions done in the last set, where reported
 * @param lastRpe RPE 1–10 of the last set, where reported
 * @param pain 0–10; 0 if not stated
 */
public record ExercisePlan(
        String exerciseName,
        int sets,
        int reps,
        double weight,
        int currentSet,
        WeightUnit unit,
        OptionalDouble increment,
        OptionalDouble barWeight,
        Optional<RepRange> repRange,
        OptionalInt rest,
        OptionalInt lastReps,
        OptionalInt lastRpe,
        int pain) {

    /** The longest name of an exercise, in characters. */
    public static final int MAX_NAME_LENGTH = 100;

    /** @throws IllegalArgumentException if a value is out of its range */
    public ExercisePlan {
        if (exerciseName.isBlank() || exerciseName.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("exercise name must have 1 to 100 characters");
        }
        Range.SETS.require(sets, "sets");
        Range.REPS.require(reps, "reps");
        Range.WEIGHT.require(weight, "weight");
        Range.SETS.require(currentSet, "current set");
        Range.PAIN.require(pain, "pain");
        increment.ifPresent(value -> Range.INCREMENT.require(value, "increment"));
        barWeight.ifPresent(value -> Range.BAR_WEIGHT.require(value, "bar weight"));
        rest.ifPresent(value -> Range.REST_SECONDS.require(value, "rest"));
        lastReps.ifPresent(value -> Range.DONE_REPS.require(value, "last reps"));
        lastRpe.ifPresent(value -> Range.RATING.require(value, "last RPE"));
    }

    /** Whether the lifter moves nothing but the body, so that no weight can be changed. */
    public boolean isBodyweight() {
        return weight == 0;
    }
}
