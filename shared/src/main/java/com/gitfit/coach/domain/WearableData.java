package com.gitfit.coach.domain;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a wearable says, each where it says it.
 *
 * @param heartRateVariability milliseconds (RMSSD), 1–500
 * @param sleepQuality 1–10
 * @param stressLevel 1–10
 * @param heartRate beats per minute, 20–250
 */
public record WearableData(
        OptionalDouble heartRateVariability,
        OptionalInt sleepQuality,
        OptionalInt stressLevel,
        OptionalDouble heartRate) {
    public static final WearableData UNKNOWN =
            new WearableData(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty());

    /** @throws IllegalArgumentException if a value is out of its range */
    public WearableData {
        heartRateVariability.ifPresent(value -> Range.HRV_MILLISECONDS.require(value, "heart rate variability"));
        sleepQuality.ifPresent(value -> Range.RATING.require(value, "sleep quality"));
        stressLevel.ifPresent(value -> Range.RATING.require(value, "stress level"));
        heartRate.ifPresent(value -> Range.HEART_RATE.require(value, "heart rate"));
    }
}
