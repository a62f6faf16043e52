package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Draws what lifters plan. */
final class Plans {
    private static final List<Integer> USUAL_REPS = List.of(3, 5, 5, 6, 8, 8, 8, 10, 10, 10, 12, 12, 15, 20);

    private final Draw draw;

    Plans(Draw draw) {
        this.draw = draw;
    }

    ExercisePlan plan(String name, Exercise exercise, WorkoutEvent event) {
        WeightUnit unit = draw.chance(0.5) ? WeightUnit.LB : WeightUnit.KG;
        int sets = draw.around(1, 7);
        int reps = draw.chance(0.8) ? draw.of(USUAL_REPS) : draw.between(1, 30);
        boolean begun = event != WorkoutEvent.EXERCISE_START;
        int current = begun ? Math.min(20, draw.between(2, sets + 1)) : draw.chance(0.8) ? 1 : draw.between(1, sets);
        return new ExercisePlan(
                name,
                sets,
                reps,
                weight(exercise.equipment(), unit),
                event == WorkoutEvent.FORM_DEGRADATION && draw.chance(0.3) ? 1 : current,
                unit,
                draw.chance(0.1) ? OptionalDouble.of(draw.of(List.of(1.0, 1.25, 2.0, 5.0))) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                draw.chance(0.35) ? range(reps) : Optional.empty(),
                draw.chance(0.5) ? OptionalInt.of(draw.between(6, 48) * 5) : OptionalInt.empty(),
                begun && draw.chance(0.45) ? OptionalInt.of(done(reps, event)) : OptionalInt.empty(),
                begun ? rpe(event) : draw.perhaps(0.15, 5, 9),
                draw.chance(0.06) ? draw.between(1, 3) : 0);
    }

    private Optional<RepRange> range(int reps) {
        return Optional.of(new RepRange(Math.max(1, reps - draw.between(0, 3)), reps + draw.between(0, 4)));
    }

    private int done(int reps, WorkoutEvent event) {
        boolean fails = event == WorkoutEvent.STRUGGLE_SET ? draw.chance(0.6) : draw.chance(0.3);
        return fails ? Math.max(0, reps - draw.between(1, 3)) : reps + (draw.chance(0.2) ? 1 : 0);
    }

    private OptionalInt rpe(WorkoutEvent event) {
        return switch (event) {
            case EXERCISE_START, COMPLETE_SET, COMPLETE_WORKOUT -> draw.perhaps(0.8, 4, 10);
            case STRUGGLE_SET -> draw.perhaps(0.6, 8, 10);
            case FORM_DEGRADATION -> draw.perhaps(0.5, 6, 10);
            case SKIP_SET, SKIP_EXERCISE -> draw.perhaps(0.3, 6, 10);
        };
    }

    private double weight(Equipment equipment, WeightUnit unit) {
        boolean pounds = unit == WeightUnit.LB;
        double weight = switch (equipment) {
            case BARBELL, SMITH_MACHINE, TRAP_BAR ->
                pounds ? 45 + 5 * draw.around(0, 72) : 20 + 2.5 * draw.around(0, 64);
            case EZ_BAR -> pounds ? 25 + 5 * draw.around(0, 20) : 10 + 2.5 * draw.around(0, 16);
            case DUMBBELL -> pounds ? 5 * draw.around(1, 24) : 2 * draw.around(2, 25);
            case KETTLEBELL -> pounds ? 9 * draw.around(2, 11) : 4 * draw.around(2, 12);
            case CABLE, MACHINE, SLED -> pounds ? 10 * draw.around(2, 30) : 5 * draw.around(2, 28);
            case PLATE, MEDICINE_BALL, BANDS -> pounds ? 5 * draw.between(1, 9) : 2.5 * draw.between(1, 8);
            case BODYWEIGHT, PULL_UP_BAR, DIP_BARS, SUSPENSION, EXERCISE_BALL, FOAM_ROLLER ->
                draw.chance(0.8) ? 0 : pounds ? 5 * draw.between(1, 9) : 2.5 * draw.between(1, 10);
            case OTHER -> draw.chance(0.12) ? 0 : pounds ? 5 * draw.around(2, 60) : 2.5 * draw.around(2, 50);
        };
        return weight > 10 && draw.chance(0.08) ? weight + draw.of(List.of(-1.0, 0.5, 1.0, 1.25, 2.5)) : weight;
    }
}
