package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.engine.ReadinessPart.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How fit for load a lifter is now: the weighted mean of what is known, each input mapped to 0–1. What is not stated is
 * taken from the lifter's own mean at that time of day, and left out if there is none.
 */
public final class Readiness {
    private Readiness() {}

    /** 0–1. */
    public static double of(WorkoutContext context, Habits habits, CoachingPolicy.ReadinessScale scale, Instant now) {
        double sum = 0;
        double weights = 0;
        for (ReadinessPart part : parts(context, habits, scale, now)) {
            if (part.value().isPresent()) {
                sum += part.weight() * part.value().getAsDouble();
                weights += part.weight();
            }
        }
        return weights == 0 ? scale.unknown() : sum / weights;
    }

    /** Every input with its value and where that comes from, those of which nothing is known too. */
    public static List<ReadinessPart> parts(
            WorkoutContext context, Habits habits, CoachingPolicy.ReadinessScale scale, Instant now) {
        Map<ReadinessInput, Double> stated = stated(context, habits, scale, now);
        List<ReadinessPart> parts = new ArrayList<>();
        for (ReadinessInput input : ReadinessInput.values()) {
            Double value = stated.get(input);
            double weight = scale.weights().get(input);
            if (value == null) {
                OptionalDouble usual = usual(input, context.timeOfDay(), habits, scale);
                Origin origin = usual.isPresent() ? Origin.USUAL : Origin.UNKNOWN;
                parts.add(new ReadinessPart(input, origin, usual, weight));
            } else {
                parts.add(new ReadinessPart(input, Origin.STATED, OptionalDouble.of(value), weight));
            }
        }
        return parts;
    }

    /**
     * What the context itself says, each mapped to 0–1; heart rate variability only against the lifter's own median.
     */
    public static Map<ReadinessInput, Double> stated(
            WorkoutContext context, Habits habits, CoachingPolicy.ReadinessScale scale, Instant now) {
        Map<ReadinessInput, Double> stated = new EnumMap<>(ReadinessInput.class);
        put(stated, ReadinessInput.ENERGY, context.energy());
        put(stated, ReadinessInput.MOTIVATION, context.motivation());
        put(stated, ReadinessInput.SLEEP, context.wearable().sleepQuality());
        context.wearable().stressLevel().ifPresent(value -> stated.put(ReadinessInput.STRESS, 1 - value / 10.0));
        put(stated, ReadinessInput.LAST_WORKOUT, context.previous().lastWorkoutQuality());
        context.previous()
                .recovery()
                .ifPresent(value -> stated.put(
                        ReadinessInput.RECOVERY,
                        switch (value) {
                            case FRESH -> 1.0;
                            case NORMAL -> 0.7;
                            case TIRED -> 0.3;
                        }));
        variability(context, habits, scale, now)
                .ifPresent(value -> stated.put(ReadinessInput.HEART_RATE_VARIABILITY, value));
        return stated;
    }

    private static void put(Map<ReadinessInput, Double> stated, ReadinessInput input, OptionalInt rating) {
        rating.ifPresent(value -> stated.put(input, value / 10.0));
    }

    private static OptionalDouble usual(
            ReadinessInput input, TimeOfDay time, Habits habits, CoachingPolicy.ReadinessScale scale) {
        RunningMean mean = habits.readinessByTime().getOrDefault(time, Map.of()).getOrDefault(input, RunningMean.NONE);
        return mean.count() >= scale.valuesForMean() ? OptionalDouble.of(mean.mean()) : OptionalDouble.empty();
    }

    private static OptionalDouble variability(
            WorkoutContext context, Habits habits, CoachingPolicy.ReadinessScale scale, Instant now) {
        OptionalDouble reading = context.wearable().heartRateVariability();
        Instant oldest = now.minus(Duration.ofDays(scale.variabilityDays()));
        List<Double> readings = habits.heartRateVariability().stream()
                .filter(past -> !past.at().isBefore(oldest))
                .map(HeartRateVariabilityReading::milliseconds)
                .sorted()
                .toList();
        if (reading.isEmpty() || readings.size() < scale.readingsForMedian()) {
            return OptionalDouble.empty();
        }
        int middle = readings.size() / 2;
        double median =
                readings.size() % 2 == 1 ? readings.get(middle) : (readings.get(middle - 1) + readings.get(middle)) / 2;
        double deviation = reading.getAsDouble() / median - 1;
        return OptionalDouble.of(Math.clamp(0.5 + scale.variabilityGain() * deviation, 0, 1));
    }
}
