package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.RepRange;

/** A plan as a map inside a tweak's item; the name of the exercise is a documented field outside it. */
final class PlanFields {
    private PlanFields() {}

    static Fields write(ExercisePlan plan) {
        return new Fields()
                .number("sets", plan.sets())
                .number("reps", plan.reps())
                .number("weight", plan.weight())
                .number("current_set", plan.currentSet())
                .text("unit", Names.WEIGHT_UNITS.of(plan.unit()))
                .number("increment", plan.increment())
                .number("bar_weight", plan.barWeight())
                .map("rep_range", plan.repRange().map(PlanFields::repRange))
                .number("rest", plan.rest())
                .number("last_reps", plan.lastReps())
                .number("last_rpe", plan.lastRpe())
                .number("pain", plan.pain());
    }

    static ExercisePlan read(String exerciseName, Document fields) {
        return new ExercisePlan(
                exerciseName,
                fields.whole("sets"),
                fields.whole("reps"),
                fields.number("weight"),
                fields.whole("current_set"),
                Names.WEIGHT_UNITS.parse(fields.text("unit")),
                fields.optionalNumber("increment"),
                fields.optionalNumber("bar_weight"),
                fields.optionalMap("rep_range").map(PlanFields::repRange),
                fields.optionalWhole("rest"),
                fields.optionalWhole("last_reps"),
                fields.optionalWhole("last_rpe"),
                fields.whole("pain"));
    }

    private static Fields repRange(RepRange range) {
        return new Fields().number("minimum", range.minimum()).number("maximum", range.maximum());
    }

    private static RepRange repRange(Document fields) {
        return new RepRange(fields.whole("minimum"), fields.whole("maximum"));
    }
}
