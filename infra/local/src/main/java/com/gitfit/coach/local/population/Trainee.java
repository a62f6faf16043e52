package com.gitfit.coach.local.population;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Somebody of moderate strength who gets a little stronger with every session, takes most advice, and says honestly how
 * hard it was.
 */
final class Trainee {
    private static final int SETS = 3;
    private static final int REPS = 8;

    /** A repetition in reserve is worth a thirtieth of the load (Epley). */
    private static final double EPLEY = 30;

    private static final double GAIN = 1.006;
    private static final double TOO_HARD = 9;

    private final List<List<Lift>> days = List.of(
            List.of(new Lift("Squat", 225), new Lift("Bench Press", 170), new Lift("Barbell Row", 150)),
            List.of(new Lift("Deadlift", 275), new Lift("Overhead Press", 105), new Lift("Lat Pulldown", 140)));
    private final UserId userId;
    private final SplittableRandom chance;
    private int dayOfWeek = 1;
    private int energy = 7;

    /** One exercise: what can be lifted once, and what is planned to be lifted {@value #REPS} times, in pounds. */
    static final class Lift {
        private final String name;
        private double strength;
        private double weight;
        private OptionalInt lastRpe = OptionalInt.empty();

        Lift(String name, double strength) {
            this.name = name;
            this.strength = strength;
            this.weight = Math.floor(strength * 0.68 / 5) * 5;
        }
    }

    Trainee(UserId userId, SplittableRandom chance) {
        this.userId = userId;
        this.chance = chance;
    }

    UserId userId() {
        return userId;
    }

    /** Not to every session. */
    boolean comes() {
        return chance.nextDouble() < 0.9;
    }

    void arrives(DayOfWeek day) {
        dayOfWeek = day.getValue();
        energy = chance.nextInt(5, 10);
    }

    List<Lift> lifts(int session) {
        return days.get(session % days.size());
    }

    ExercisePlan plan(Lift lift) {
        return new ExercisePlan(
                lift.name,
                SETS,
                REPS,
                lift.weight,
                1,
                WeightUnit.LB,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(120),
                lift.lastRpe.isPresent() ? OptionalInt.of(REPS) : OptionalInt.empty(),
                lift.lastRpe,
                0);
    }

    WorkoutContext context() {
        return new WorkoutContext(
                TimeOfDay.EVENING,
                dayOfWeek,
                OptionalInt.of(energy),
                OptionalInt.of(Math.min(10, energy + 1)),
                OptionalInt.of(60),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
    }

    /** Takes what will not be too hard, and nine of ten times the rest; then does the set. */
    Feedback answer(Lift lift, Prescription prescription) {
        double wanted = switch (prescription) {
            case IncreaseWeight increase -> increase.to();
            case DecreaseWeight decrease -> decrease.to();
            default -> lift.weight;
        };
        boolean accepted = rpe(lift, wanted) < TOO_HARD && chance.nextDouble() < 0.9;
        if (accepted) {
            lift.weight = wanted;
        }
        int rpe = Math.clamp(Math.round(rpe(lift, lift.weight) + chance.nextGaussian() * 0.4), 4, 10);
        lift.lastRpe = OptionalInt.of(rpe);
        return new Feedback(
                accepted,
                false,
                !accepted,
                Map.of(
                        Rating.DIFFICULTY,
                        rpe,
                        Rating.EXERTION,
                        rpe,
                        Rating.FORM,
                        Math.clamp(15 - rpe + chance.nextInt(2), 6, 10),
                        Rating.EFFECTIVENESS,
                        accepted ? chance.nextInt(7, 10) : chance.nextInt(4, 7)),
                Optional.empty(),
                OptionalInt.of(REPS * 4 - 4 + chance.nextInt(8)),
                Optional.empty(),
                Optional.empty());
    }

    /** The next time it will be easier. */
    void finishes(Lift lift) {
        lift.strength *= GAIN;
        lift.lastRpe = OptionalInt.empty();
    }

    private static double rpe(Lift lift, double weight) {
        double possible = EPLEY * (lift.strength / weight - 1);
        return 10 - (possible - REPS);
    }
}
