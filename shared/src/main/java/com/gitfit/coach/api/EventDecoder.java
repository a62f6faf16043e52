package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.domain.LegacyEvent.PlanField;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the body of {@code POST /event}. The plan is looked for in {@code context}, then in
 * {@code user_data.current_program}, under the names of today and of old.
 */
public final class EventDecoder {
    private static final int UNKNOWN_SETS = 3;
    private static final int UNKNOWN_REPS = 8;
    private static final String UNKNOWN_EXERCISE = "exercise";

    private EventDecoder() {}

    /** @throws com.gitfit.coach.domain.CoachException VALIDATION_FAILED with everything that is wrong */
    public static LegacyEvent decode(JsonNode body) {
        Fields fields = Fields.of(body);
        UserId userId = UserIds.read(fields);
        String event = fields.line("event", RecommendationRequest.MAX_EVENT_LENGTH);
        Fields context = fields.optionalObject("context");
        Fields program = fields.optionalObject("user_data").optionalObject("current_program");
        Places places = new Places(List.of(context, program));
        OptionalInt sets = places.integer(List.of("planned_sets", "sets"), Range.SETS);
        OptionalInt reps = places.integer(List.of("planned_reps", "reps"), Range.REPS);
        OptionalDouble weight = places.number(List.of("planned_weight", "weight"), Range.WEIGHT);
        WorkoutContext workout = ContextDecoder.read(context, TimeOfDay.AFTERNOON, 1);
        ExercisePlan plan = plan(places, sets, reps, weight);
        fields.check();
        Set<PlanField> known = EnumSet.noneOf(PlanField.class);
        sets.ifPresent(value -> known.add(PlanField.SETS));
        reps.ifPresent(value -> known.add(PlanField.REPS));
        weight.ifPresent(value -> known.add(PlanField.WEIGHT));
        return new LegacyEvent(new RecommendationRequest(userId, plan, workout, event), known);
    }

    private static ExercisePlan plan(Places places, OptionalInt sets, OptionalInt reps, OptionalDouble weight) {
        return new ExercisePlan(
                places.line(List.of("exercise_name", "exercise")).orElse(UNKNOWN_EXERCISE),
                sets.orElse(UNKNOWN_SETS),
                reps.orElse(UNKNOWN_REPS),
                weight.orElse(0),
                1,
                places.first(List.of("unit"), (fields, name) -> fields.optionalWord(name, Words.UNITS))
                        .orElse(WeightUnit.LB),
                places.number(List.of("weight_increment"), Range.INCREMENT),
                places.number(List.of("bar_weight"), Range.BAR_WEIGHT),
                Optional.empty(),
                OptionalInt.empty(),
                places.integer(List.of("last_reps"), Range.DONE_REPS),
                places.integer(List.of("last_rpe"), Range.RATING),
                places.integer(List.of("pain"), Range.PAIN).orElse(0));
    }

    /** The objects in which a field may stand, the one that counts first. */
    private record Places(List<Fields> objects) {
        /** Every place is read, and checked, whichever of them counts. */
        <T> Optional<T> first(List<String> names, Reader<T> reader) {
            List<T> found = objects.stream()
                    .flatMap(fields -> names.stream().filter(fields::has).map(name -> reader.read(fields, name)))
                    .flatMap(Optional::stream)
                    .toList();
            return found.stream().findFirst();
        }

        OptionalInt integer(List<String> names, Range range) {
            return first(names, (fields, name) -> boxed(fields.optionalInteger(name, range)))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }

        OptionalDouble number(List<String> names, Range range) {
            return first(names, (fields, name) -> boxed(fields.optionalNumber(name, range)))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }

        Optional<String> line(List<String> names) {
            return first(names, (fields, name) -> fields.optionalLine(name, ExercisePlan.MAX_NAME_LENGTH));
        }

        private static Optional<Integer> boxed(OptionalInt value) {
            return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
        }

        private static Optional<Double> boxed(OptionalDouble value) {
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        Optional<T> read(Fields fields, String name);
    }
}
