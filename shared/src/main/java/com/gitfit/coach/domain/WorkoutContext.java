package com.gitfit.coach.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When, where and in what state the lifter trains.
 *
 * @param dayOfWeek 1 (Monday) – 7 (Sunday)
 * @param energy 1–10, where stated
 * @param motivation 1–10, where stated
 * @param availableMinutes minutes left for this exercise, where stated
 * @param equipment what is at hand in the user's words; empty means not stated
 */
public record WorkoutContext(
        TimeOfDay timeOfDay,
        int dayOfWeek,
        OptionalInt energy,
        OptionalInt motivation,
        OptionalInt availableMinutes,
        List<String> equipment,
        Optional<Crowding> crowding,
        Optional<Goal> goal,
        PreviousPerformance previous,
        WearableData wearable) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public WorkoutContext {
        Range.DAY_OF_WEEK.require(dayOfWeek, "day of week");
        energy.ifPresent(value -> Range.RATING.require(value, "energy"));
        motivation.ifPresent(value -> Range.RATING.require(value, "motivation"));
        availableMinutes.ifPresent(value -> Range.AVAILABLE_MINUTES.require(value, "available time"));
        equipment = List.copyOf(equipment);
    }
}
