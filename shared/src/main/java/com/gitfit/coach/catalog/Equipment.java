package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.WeightUnit;
import java.util.Set;

/** What an exercise is done with: the one thing without which it cannot be done. */
public enum Equipment {
    BARBELL(2.5, 2.5),
    EZ_BAR(2.5, 2.5),
    TRAP_BAR(2.5, 2.5),
    /** A pair or a single one; the smallest step is to the next in the rack. */
    DUMBBELL(5, 2),
    KETTLEBELL(9, 4),
    CABLE(5, 2.5),
    /** With a weight stack, plates or a sled on rails. */
    MACHINE(5, 2.5),
    SMITH_MACHINE(2.5, 2.5),
    BANDS(2.5, 2.5),
    /** Straps or rings. */
    SUSPENSION(2.5, 2.5),
    PULL_UP_BAR(2.5, 2.5),
    DIP_BARS(2.5, 2.5),
    /** Nothing, or what every room has: a floor, a wall, a chair or bench. */
    BODYWEIGHT(2.5, 2.5),
    PLATE(2.5, 2.5),
    MEDICINE_BALL(2.5, 2.5),
    EXERCISE_BALL(2.5, 2.5),
    SLED(2.5, 2.5),
    FOAM_ROLLER(2.5, 2.5),
    /** Anything else, and what an exercise outside the catalogue is done with. */
    OTHER(2.5, 2.5);

    private final double pounds;
    private final double kilograms;

    Equipment(double pounds, double kilograms) {
        this.pounds = pounds;
        this.kilograms = kilograms;
    }

    /** The smallest sensible change of the total load, in the unit; above 0. */
    public double defaultIncrement(WeightUnit unit) {
        return switch (unit) {
            case LB -> pounds;
            case KG -> kilograms;
        };
    }

    /** Whether someone with this equipment at hand can use the piece; an empty set means that anything is at hand. */
    static boolean allows(Set<Equipment> available, Equipment piece) {
        return available.isEmpty() || piece == BODYWEIGHT || available.contains(piece);
    }
}
