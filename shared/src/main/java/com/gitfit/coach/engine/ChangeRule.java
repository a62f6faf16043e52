package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.language.Driver;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another exercise: for the same muscles if equipment, crowd or taste ask for it, for other ones if something hurts.
 */
final class ChangeRule implements Rule {
    private static final Set<Equipment> SHARED = EnumSet.of(Equipment.BARBELL, Equipment.MACHINE, Equipment.CABLE);
    private static final Set<Equipment> OWN =
            EnumSet.of(Equipment.DUMBBELL, Equipment.KETTLEBELL, Equipment.BODYWEIGHT);
    private static final double VARIETY_FROM = 8;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        Set<Equipment> available = situation.available();
        if (situation.active().contains(SafetyLimit.PAIN)) {
            return best(situation, situation.catalog().painFreeAlternatives(situation.exercise(), available))
                    .map(other -> candidate(situation, other, 1, Driver.PAIN));
        }
        boolean missing = isMissing(situation);
        Set<Equipment> own = own(available);
        boolean crowded = isCrowded(situation) && !own.isEmpty();
        Set<Equipment> usable = crowded ? own : available;
        double need = missing ? 1 : crowded ? 0.5 : varietyNeed(situation);
        Driver driver = missing ? Driver.EQUIPMENT : crowded ? Driver.CROWDED : otherwise(situation, need);
        return best(situation, situation.catalog().substitutes(situation.exercise(), usable))
                .map(other -> candidate(situation, other, need, driver));
    }

    /** Whether what the exercise needs was left out of what the lifter said is there. */
    static boolean isMissing(Situation situation) {
        Set<Equipment> available = situation.available();
        Equipment needed = situation.exercise().equipment();
        return situation.exercise().known()
                && !available.isEmpty()
                && needed != Equipment.BODYWEIGHT
                && needed != Equipment.OTHER
                && !available.contains(needed);
    }

    /** What a lifter need not wait for, out of what is there. */
    private static Set<Equipment> own(Set<Equipment> available) {
        Set<Equipment> own = EnumSet.copyOf(OWN);
        if (!available.isEmpty()) {
            own.retainAll(available);
        }
        return own;
    }

    private static boolean isCrowded(Situation situation) {
        return situation.context().crowding().equals(Optional.of(Crowding.HIGH))
                && SHARED.contains(situation.exercise().equipment());
    }

    private static double varietyNeed(Situation situation) {
        return Math.max(0, situation.profile().value(Preference.VARIETY) - VARIETY_FROM) / 4;
    }

    private static Driver otherwise(Situation situation, double need) {
        if (situation.event().isDifficulty()) {
            return Easing.driver(situation);
        }
        return need > 0 ? Driver.VARIETY : Driver.OPTION;
    }

    private static Optional<Exercise> best(Situation situation, List<Exercise> ranked) {
        Habits habits = situation.profile().habits();
        return ranked.stream()
                .filter(other -> !habits.blacklist().contains(other.key()))
                .min(Comparator.comparingInt(other -> rejections(habits, other)));
    }

    private static int rejections(Habits habits, Exercise exercise) {
        return habits.rejections().getOrDefault(exercise.key(), 0);
    }

    private static Candidate candidate(Situation situation, Exercise other, double need, Driver driver) {
        return new Candidate(new ChangeExercise(situation.plan().exerciseName(), other.name()), need, driver);
    }
}
