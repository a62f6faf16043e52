package com.gitfit.coach.api;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.WeightUnit;
import java.util.List;
import java.util.Optional;

/** Reads {@code exercise_data}. */
final class PlanDecoder {
    private PlanDecoder() {}

    /** The plan; of stand-ins where there is a problem. */
    static ExercisePlan read(Fields fields) {
        return new ExercisePlan(
                fields.line("exercise_name", ExercisePlan.MAX_NAME_LENGTH),
                fields.integer("planned_sets", Range.SETS),
                fields.integer("planned_reps", Range.REPS),
                fields.number("planned_weight", Range.WEIGHT),
                fields.optionalInteger("current_set", Range.SETS).orElse(1),
                fields.optionalWord("unit", Words.UNITS).orElse(WeightUnit.LB),
                fields.optionalNumber("weight_increment", Range.INCREMENT),
                fields.optionalNumber("bar_weight", Range.BAR_WEIGHT),
                repRange(fields),
                fields.optionalInteger("planned_rest", Range.REST_SECONDS),
                fields.optionalInteger("last_reps", Range.DONE_REPS),
                fields.optionalInteger("last_rpe", Range.RATING),
                fields.optionalInteger("pain", Range.PAIN).orElse(0));
    }

    private static Optional<RepRange> repRange(Fields fields) {
        if (!fields.has("rep_range")) {
            return Optional.empty();
        }
        List<Integer> bounds = fields.integers("rep_range", 2, Range.REPS);
        if (bounds.size() != 2 || bounds.get(0) > bounds.get(1)) {
            fields.problem("rep_range", "must be a minimum and a maximum");
            return Optional.empty();
        }
        return Optional.of(new RepRange(bounds.get(0), bounds.get(1)));
    }
}
