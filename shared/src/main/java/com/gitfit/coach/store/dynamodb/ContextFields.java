package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A workout's context as two maps inside a tweak's item: what is documented, and the rest. */
final class ContextFields {
    private ContextFields() {}

    /** @param eventType the event as the app called it; the phase is the event that it counts as */
    static Fields documented(WorkoutContext context, String eventType) {
        Fields fields = new Fields()
                .text("workout_phase", WorkoutEvent.named(eventType).wireName())
                .text("time_of_day", Names.TIMES_OF_DAY.of(context.timeOfDay()))
                .number("day_of_week", context.dayOfWeek())
                .number("user_energy", context.energy())
                .number("user_motivation", context.motivation())
                .number("available_time", context.availableMinutes())
                .text("gym_crowding", context.crowding().map(Names.CROWDINGS::of));
        return context.equipment().isEmpty() ? fields : fields.texts("equipment_availability", context.equipment());
    }

    static Fields undocumented(WorkoutContext context) {
        return new Fields()
                .text("goal", context.goal().map(Names.GOALS::of))
                .map("previous_performance", previous(context.previous()))
                .map("wearable_data", wearable(context.wearable()));
    }

    static WorkoutContext read(Document documented, Document undocumented) {
        return new WorkoutContext(
                Names.TIMES_OF_DAY.parse(documented.text("time_of_day")),
                documented.whole("day_of_week"),
                documented.optionalWhole("user_energy"),
                documented.optionalWhole("user_motivation"),
                documented.optionalWhole("available_time"),
                documented.optionalList("equipment_availability", AttributeValue::s),
                documented.optionalText("gym_crowding").map(Names.CROWDINGS::parse),
                undocumented.optionalText("goal").map(Names.GOALS::parse),
                previous(undocumented.map("previous_performance")),
                wearable(undocumented.map("wearable_data")));
    }

    private static Fields previous(PreviousPerformance previous) {
        return new Fields()
                .number("last_workout_quality", previous.lastWorkoutQuality())
                .text("recent_progression", previous.recentProgression().map(Names.PROGRESSIONS::of))
                .text("recovery_status", previous.recovery().map(Names.RECOVERIES::of));
    }

    private static PreviousPerformance previous(Document fields) {
        return new PreviousPerformance(
                fields.optionalWhole("last_workout_quality"),
                fields.optionalText("recent_progression").map(Names.PROGRESSIONS::parse),
                fields.optionalText("recovery_status").map(Names.RECOVERIES::parse));
    }

    private static Fields wearable(WearableData wearable) {
        return new Fields()
                .number("heart_rate_variability", wearable.heartRateVariability())
                .number("sleep_quality", wearable.sleepQuality())
                .number("stress_level", wearable.stressLevel())
                .number("heart_rate", wearable.heartRate());
    }

    private static WearableData wearable(Document fields) {
        return new WearableData(
                fields.optionalNumber("heart_rate_variability"),
                fields.optionalWhole("sleep_quality"),
                fields.optionalWhole("stress_level"),
                fields.optionalNumber("heart_rate"));
    }
}
