package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.catalog.Muscle;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.models.simulation.lifter.Effort;
import com.gitfit.coach.models.simulation.lifter.Person;
import com.gitfit.coach.models.simulation.lifter.Tastes;
import java.util.Set;

/** How useful an advice is in truth, and how likely the lifter is to take it. */
final class Appraisal {
    private static final int PAIN = 3;
    private static final double POINTS_TO_NOTHING = 2;
    private static final double WARMUP_MINUTES = 2.5;
    private static final double WORTH_A_WARMUP = 0.6;
    private static final double LEAST = 0.02;
    private static final int SECONDS_PER_REP = 4;
    private static final double LEAST_MINUTES = 0.5;

    private final ExerciseCatalog catalog;

    Appraisal(ExerciseCatalog catalog) {
        this.catalog = catalog;
    }

    /** 0–1: a noisy answer, of which this is the probability, to what is felt to be useful and liked. */
    double acceptance(Scene scene, Prescription prescription, int fewerSets) {
        Tastes tastes = scene.person().tastes();
        double logit = tastes.trust()
                + tastes.discernment() * usefulness(scene, prescription, fewerSets)
                + tastes.levers().get(prescription.lever());
        return LEAST + (1 - 2 * LEAST) / (1 + StrictMath.exp(-logit));
    }

    /** −1 to 1. */
    double usefulness(Scene scene, Prescription prescription, int fewerSets) {
        if (scene.plan().pain() > PAIN) {
            return inPain(scene, prescription);
        }
        if (scene.missing()) {
            return prescription instanceof ChangeExercise ? 0.9 : prescription instanceof Hold ? -0.5 : -0.8;
        }
        ExercisePlan changed = Plans.under(
                prescription, Plans.withSets(scene.plan(), scene.plan().sets() - fewerSets));
        double value = prescription instanceof ChangeExercise
                ? scene.person().tastes().variety()
                : effort(scene, changed, prescription instanceof AddWarmup);
        double cost = prescription instanceof Hold ? 0 : 0.05;
        return Math.clamp(
                value
                        + rest(scene, changed)
                        + time(scene, prescription, changed)
                        + caution(scene, prescription, changed)
                        - 0.15 * fewerSets
                        - cost,
                -1,
                1);
    }

    private double inPain(Scene scene, Prescription prescription) {
        if (prescription instanceof ChangeExercise change) {
            Set<Muscle> hurt = scene.exercise().primaryMuscles();
            boolean spares =
                    catalog.resolve(change.to()).primaryMuscles().stream().noneMatch(hurt::contains);
            return spares ? 0.8 : -0.2;
        }
        boolean raises = Steps.raises(prescription, scene.plan());
        return prescription instanceof Hold ? 0.3 : raises ? -1 : -0.3;
    }

    /** 1 if the work feels exactly as hard as it should, less for every point of RPE on either side. */
    private static double effort(Scene scene, ExercisePlan changed, boolean warmedUp) {
        double wanted = scene.person().tastes().rpe();
        double value = 1 - Math.abs(demand(scene, changed, warmedUp) - wanted) / POINTS_TO_NOTHING;
        boolean idle = scene.plan().weight() < WORTH_A_WARMUP * scene.strength() || !scene.cold();
        return Math.max(-1, value) + (warmedUp ? (idle ? -0.6 : 0.15) : 0);
    }

    /** The set that comes next; before the first one and after the last one, the mean of a whole exercise. */
    private static double demand(Scene scene, ExercisePlan changed, boolean warmedUp) {
        Person person = scene.person();
        double seconds = changed.rest().orElse(0);
        boolean isNext = scene.event() != WorkoutEvent.EXERCISE_START && scene.event() != WorkoutEvent.COMPLETE_WORKOUT;
        if (isNext) {
            return demand(scene, changed, Effort.rested(person, scene.lost(), seconds), false);
        }
        double once = Effort.rested(person, person.setFatigue(), seconds);
        double twice = once + Effort.rested(person, once, seconds);
        boolean cold = scene.event() == WorkoutEvent.COMPLETE_WORKOUT || !warmedUp;
        return (demand(scene, changed, 0, cold) + demand(scene, changed, twice, false)) / 2;
    }

    private static double demand(Scene scene, ExercisePlan changed, double lost, boolean cold) {
        return Effort.of(scene.person(), scene.strength(), changed.weight(), changed.reps(), lost, cold)
                .demand();
    }

    private static double rest(Scene scene, ExercisePlan changed) {
        double wanted = scene.person().tastes().rest();
        double before = Math.abs(scene.plan().rest().orElse(0) - wanted);
        double after = Math.abs(changed.rest().orElse(0) - wanted);
        return 0.4 * Math.clamp((before - after) / 90, -1, 1);
    }

    private static double time(Scene scene, Prescription prescription, ExercisePlan changed) {
        double warmup = prescription instanceof AddWarmup ? WARMUP_MINUTES : 0;
        double before = lack(scene, minutes(scene.plan()));
        double after = lack(scene, minutes(changed) + warmup);
        return 0.6 * (before - after) - 0.2 * after;
    }

    private static double lack(Scene scene, double minutes) {
        double available = Math.max(LEAST_MINUTES, scene.minutes());
        return Math.clamp((minutes - available) / available, 0, 1);
    }

    /** What is left of a plan takes so long. */
    static double minutes(ExercisePlan plan) {
        int left = Math.max(0, plan.sets() - plan.currentSet() + 1);
        return left * (plan.reps() * SECONDS_PER_REP + plan.rest().orElse(0)) / 60.0;
    }

    private static double caution(Scene scene, Prescription prescription, ExercisePlan changed) {
        boolean worn = scene.fatigue() > 8 || scene.form() < 6;
        if (Steps.raises(prescription, scene.plan())) {
            return (worn ? -0.6 : 0) - (scene.plan().pain() > 0 ? 0.3 : 0);
        }
        boolean eases = changed.weight() < scene.plan().weight()
                || changed.reps() < scene.plan().reps()
                || changed.sets() < scene.plan().sets();
        return worn && eases ? 0.2 : 0;
    }
}
