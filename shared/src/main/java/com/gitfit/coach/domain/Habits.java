package com.gitfit.coach.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lifter's answers have shown without being asked.
 *
 * @param acceptedByTime accepted answers per time of day
 * @param readinessByTime mean of each readiness input (0–1) per time of day
 * @param heartRateVariability readings of the last 28 days, oldest first
 * @param rejections how often each exercise was declined as a substitute, by its key
 * @param blacklist exercises that the lifter has confirmed never to want
 * @param leanings what is taken more readily than the situation alone explains
 */
public record Habits(
        Map<TimeOfDay, Integer> acceptedByTime,
        Map<TimeOfDay, Map<ReadinessInput, RunningMean>> readinessByTime,
        List<HeartRateVariabilityReading> heartRateVariability,
        Map<ExerciseKey, Integer> rejections,
        Set<ExerciseKey> blacklist,
        Leanings leanings) {
    public static final Habits NONE = new Habits(Map.of(), Map.of(), List.of(), Map.of(), Set.of(), Leanings.NONE);

    public Habits {
        acceptedByTime = Map.copyOf(acceptedByTime);
        readinessByTime = Map.copyOf(readinessByTime);
        heartRateVariability = List.copyOf(heartRateVariability);
        rejections = Map.copyOf(rejections);
        blacklist = Set.copyOf(blacklist);
    }
}
