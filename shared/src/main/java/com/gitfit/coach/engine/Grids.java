package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.WeightUnit;

/** Which weights the equipment of an exercise can be loaded to, as far as the lifter and the catalogue tell. */
final class Grids {
    /** The Olympic bar, which is what a barbell weighs unless the lifter says otherwise. */
    private static final double BAR_POUNDS = 45;

    private static final double BAR_KILOGRAMS = 20;
    private static final double TOLERANCE = 1e-9;

    private Grids() {}

    static LoadGrid of(ExercisePlan plan, Exercise exercise) {
        double increment = plan.increment().orElse(exercise.defaultIncrement(plan.unit()));
        double origin = plan.barWeight().orElse(origin(plan, exercise.equipment(), increment));
        return new LoadGrid(origin, increment);
    }

    /**
     * A bar is the least that a barbell weighs, with plates in steps on it. Dumbbells and stacks come in a series that
     * the planned weight belongs to. All else is loaded to multiples of the increment.
     */
    private static double origin(ExercisePlan plan, Equipment equipment, double increment) {
        double bar = plan.unit() == WeightUnit.LB ? BAR_POUNDS : BAR_KILOGRAMS;
        return switch (equipment) {
            case BARBELL ->
                plan.weight() < bar ? 0 : isMultiple(plan.weight() - bar, increment) ? bar : up(bar, increment);
            case DUMBBELL, KETTLEBELL, CABLE, MACHINE -> rest(plan.weight(), increment);
            default -> 0;
        };
    }

    private static boolean isMultiple(double weight, double increment) {
        return Math.abs(weight / increment - Math.rint(weight / increment)) < TOLERANCE;
    }

    private static double up(double weight, double increment) {
        return Math.ceil(weight / increment - TOLERANCE) * increment;
    }

    private static double rest(double weight, double increment) {
        return Math.max(0, weight - Math.floor(weight / increment + TOLERANCE) * increment);
    }
}
