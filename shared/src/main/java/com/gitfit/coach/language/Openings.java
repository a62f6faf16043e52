package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WeightUnit;
import java.util.List;

/**
 * The actions in words, which the template ends with a full stop and a language model with a reason. Each says the
 * whole action with all its numbers. None ends in a number, so that nothing that follows can change one.
 */
final class Openings {
    private Openings() {}

    /** @param name of the exercise, as it is to be said */
    static String of(Facts facts, String name, Driver driver, Prescription prescription) {
        WeightUnit unit = facts.plan().unit();
        return switch (prescription) {
            case IncreaseWeight change ->
                "Go up from " + Sayings.number(change.from()) + " to " + Sayings.weight(change.to(), unit) + " on "
                        + name;
            case DecreaseWeight change ->
                "Come down from " + Sayings.number(change.from()) + " to " + Sayings.weight(change.to(), unit) + " on "
                        + name;
            case AdjustReps change -> "Do " + repetitions(change.to()) + " instead of " + change.from() + " on " + name;
            case ModifyRest change ->
                "Rest " + change.to() + " s instead of " + change.from() + " s between sets of " + name;
            case ChangeExercise change -> instead(facts, driver, name, change.to());
            case AddWarmup warmup -> "Warm up for " + name + " with " + sets(warmup.sets(), unit);
            case Hold ignored -> hold(facts, driver, name);
        };
    }

    private static String instead(Facts facts, Driver driver, String name, String other) {
        return driver == Driver.PAIN
                ? stop(facts, name) + ", and do " + other + " lightly if that is free of pain"
                : "Do " + other + " in place of " + name + ", at a weight that leaves three repetitions in reserve";
    }

    private static String hold(Facts facts, Driver driver, String name) {
        return switch (driver) {
            case PAIN -> stop(facts, name);
            case EQUIPMENT -> "Keep " + name + " for when the equipment is there";
            case FORM -> "Keep " + name + " as planned or lighter and make every repetition a clean one";
            default -> "Keep " + name + " as planned and put your attention on form";
        };
    }

    private static String stop(Facts facts, String name) {
        return "Because of pain at " + facts.pain() + " of 10, stop " + name + " for today";
    }

    /** For example {@code 8 repetitions at 52.5, 5 at 80 and 3 at 107.5 lb}. */
    private static String sets(List<WarmupSet> sets, WeightUnit unit) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < sets.size(); index++) {
            WarmupSet set = sets.get(index);
            boolean last = index == sets.size() - 1;
            text.append(index == 0 ? "" : last ? " and " : ", ")
                    .append(index == 0 ? repetitions(set.reps()) : Integer.toString(set.reps()))
                    .append(" at ")
                    .append(last ? Sayings.weight(set.weight(), unit) : Sayings.number(set.weight()));
        }
        return text.toString();
    }

    private static String repetitions(int count) {
        return count == 1 ? "1 repetition" : count + " repetitions";
    }
}
