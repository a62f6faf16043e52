package com.gitfit.coach.learning;

import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.Tweak;
import java.util.List;
import java.util.OptionalDouble;

/** What the lifter did with the number that was proposed: as proposed, changed, or as planned before. */
final class Used {
    private Used() {}

    /** The number proposed; nothing for levers that propose none. */
    static OptionalDouble suggested(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> OptionalDouble.of(weight.to());
            case DecreaseWeight weight -> OptionalDouble.of(weight.to());
            case AdjustReps reps -> OptionalDouble.of(reps.to());
            case ModifyRest rest -> OptionalDouble.of(rest.to());
            case Hold hold -> OptionalDouble.of(hold.planned());
            case ChangeExercise ignored -> OptionalDouble.empty();
            case AddWarmup ignored -> OptionalDouble.empty();
        };
    }

    /** The number planned before; nothing for levers that propose none. */
    static OptionalDouble original(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> OptionalDouble.of(weight.from());
            case DecreaseWeight weight -> OptionalDouble.of(weight.from());
            case AdjustReps reps -> OptionalDouble.of(reps.from());
            case ModifyRest rest -> OptionalDouble.of(rest.from());
            case Hold hold -> OptionalDouble.of(hold.planned());
            case ChangeExercise ignored -> OptionalDouble.empty();
            case AddWarmup ignored -> OptionalDouble.empty();
        };
    }

    /** The number used, where the answer tells; a changed one only if it is possible at all. */
    static OptionalDouble value(Prescription prescription, Feedback feedback) {
        return switch (feedback.outcome()) {
            case SKIPPED -> original(prescription);
            case ACCEPTED -> suggested(prescription);
            case ACCEPTED_MODIFIED -> {
                OptionalDouble changed = changed(prescription, feedback);
                yield changed.isPresent() ? changed : suggested(prescription);
            }
            case MODIFIED -> changed(prescription, feedback);
        };
    }

    /** Whether the lever was pulled, as proposed or in another measure. */
    static boolean isTaken(Feedback feedback) {
        return feedback.outcome() != Outcome.SKIPPED;
    }

    /** The weight of the set that was answered, in the plan's unit. */
    static double weight(Tweak tweak, Feedback feedback) {
        Prescription prescription = tweak.recommendation().prescription();
        double planned = tweak.plan().weight();
        boolean ofWeight = switch (prescription.lever()) {
            case INCREASE_WEIGHT, DECREASE_WEIGHT -> true;
            case SUGGEST_FORM_FOCUS -> !tweak.plan().isBodyweight();
            case ADJUST_REPS, MODIFY_REST, CHANGE_EXERCISE, ADD_WARMUP -> false;
        };
        return ofWeight ? value(prescription, feedback).orElse(planned) : planned;
    }

    /** The repetitions of the set that was answered. */
    static int reps(Tweak tweak, Feedback feedback) {
        Prescription prescription = tweak.recommendation().prescription();
        int planned = tweak.plan().reps();
        boolean ofReps = switch (prescription.lever()) {
            case ADJUST_REPS -> true;
            case SUGGEST_FORM_FOCUS -> tweak.plan().isBodyweight();
            case INCREASE_WEIGHT, DECREASE_WEIGHT, MODIFY_REST, CHANGE_EXERCISE, ADD_WARMUP -> false;
        };
        double used = ofReps ? value(prescription, feedback).orElse(planned) : planned;
        return Range.REPS.contains(used) ? (int) Math.round(used) : planned;
    }

    /** What is further from the plan than half of it is a slip of the finger, and nothing is learned from it. */
    private static Range near(double planned) {
        return new Range(planned * 0.5, planned * 1.5);
    }

    private static double amount(Adjustment adjustment, Prescription prescription) {
        return switch (adjustment) {
            case Adjustment.Amount amount -> amount.value();
            case Adjustment.Parts parts ->
                names(prescription.lever()).stream()
                        .filter(parts.values()::containsKey)
                        .findFirst()
                        .map(parts.values()::get)
                        .orElse(Double.NaN);
            case Adjustment.Exercise ignored -> Double.NaN;
            case Adjustment.Other ignored -> Double.NaN;
        };
    }

    /** Under which names an adjustment may hold the number of a lever. */
    private static List<String> names(Lever lever) {
        return switch (lever) {
            case INCREASE_WEIGHT, DECREASE_WEIGHT, SUGGEST_FORM_FOCUS -> List.of("weight", "value");
            case ADJUST_REPS -> List.of("reps", "value");
            case MODIFY_REST -> List.of("rest", "rest_time", "seconds", "value");
            case CHANGE_EXERCISE, ADD_WARMUP -> List.of();
        };
    }

    private static OptionalDouble changed(Prescription prescription, Feedback feedback) {
        double amount = feedback.adjustment()
                .map(adjustment -> amount(adjustment, prescription))
                .orElse(Double.NaN);
        Range possible = switch (prescription) {
            case IncreaseWeight increase -> near(increase.from());
            case DecreaseWeight decrease -> near(decrease.from());
            case Hold hold -> near(hold.planned());
            case AdjustReps reps -> near(reps.from());
            case ModifyRest ignored -> Range.REST_SECONDS;
            case ChangeExercise ignored -> Range.WEIGHT;
            case AddWarmup ignored -> Range.WEIGHT;
        };
        return suggested(prescription).isPresent() && possible.contains(amount)
                ? OptionalDouble.of(amount)
                : OptionalDouble.empty();
    }
}
