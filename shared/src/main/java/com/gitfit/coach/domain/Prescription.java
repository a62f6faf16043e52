package com.gitfit.coach.domain;

import java.util.List;

/**
 * One change of the plan. A prescription may come from anywhere, a language model included, and may say anything: only
 * what has passed the safety limits is ever shown. Weights are in the plan's unit, rest is in seconds.
 */
public sealed interface Prescription {
    /** What it changes. */
    Lever lever();

    record IncreaseWeight(double from, double to) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.INCREASE_WEIGHT;
        }
    }

    record DecreaseWeight(double from, double to) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.DECREASE_WEIGHT;
        }
    }

    record AdjustReps(int from, int to) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.ADJUST_REPS;
        }
    }

    record ModifyRest(int from, int to) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.MODIFY_REST;
        }
    }

    record ChangeExercise(String from, String to) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.CHANGE_EXERCISE;
        }
    }

    record AddWarmup(List<WarmupSet> sets) implements Prescription {
        public AddWarmup {
            sets = List.copyOf(sets);
        }

        @Override
        public Lever lever() {
            return Lever.ADD_WARMUP;
        }
    }

    /** Keep the plan: {@code planned} is its weight, or its repetitions for a bodyweight exercise. */
    record Hold(double planned) implements Prescription {
        @Override
        public Lever lever() {
            return Lever.SUGGEST_FORM_FOCUS;
        }
    }

    /** The hold of a plan. */
    static Hold hold(ExercisePlan plan) {
        return new Hold(plan.isBodyweight() ? plan.reps() : plan.weight());
    }
}
