package com.gitfit.coach.api;

import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WorkoutContext;

/** Reads {@code context}. */
final class ContextDecoder {
    private static final int MOST_EQUIPMENT = 50;
    private static final int LONGEST_EQUIPMENT = 64;

    private ContextDecoder() {}

    /** The context; of stand-ins where there is a problem. */
    static WorkoutContext read(Fields fields) {
        TimeOfDay time = fields.word("time_of_day", Words.TIMES, TimeOfDay.MORNING);
        return read(fields, time, fields.integer("day_of_week", Range.DAY_OF_WEEK));
    }

    /** The context of a caller who need not say when it is. */
    static WorkoutContext read(Fields fields, TimeOfDay time, int dayOfWeek) {
        return new WorkoutContext(
                time,
                dayOfWeek,
                fields.optionalInteger("user_energy", Range.RATING),
                fields.optionalInteger("user_motivation", Range.RATING),
                fields.optionalInteger("available_time", Range.AVAILABLE_MINUTES),
                fields.lines("equipment_availability", MOST_EQUIPMENT, LONGEST_EQUIPMENT),
                fields.optionalWord("gym_crowding", Words.CROWDINGS),
                fields.optionalWord("goal", Words.GOALS),
                previous(fields.optionalObject("previous_performance")),
                wearable(fields.optionalObject("wearable_data")));
    }

    private static PreviousPerformance previous(Fields fields) {
        return new PreviousPerformance(
                fields.optionalInteger("last_workout_quality", Range.RATING),
                fields.optionalWord("recent_progression", Words.PROGRESSIONS),
                fields.optionalWord("recovery_status", Words.RECOVERIES));
    }

    private static WearableData wearable(Fields fields) {
        return new WearableData(
                fields.optionalNumber("heart_rate_variability", Range.HRV_MILLISECONDS),
                fields.optionalInteger("sleep_quality", Range.RATING),
                fields.optionalInteger("stress_level", Range.RATING),
                fields.optionalNumber("heart_rate", Range.HEART_RATE));
    }
}
