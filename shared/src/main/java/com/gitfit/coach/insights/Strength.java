package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strong the lifter was in one exercise.
 *
 * @param exerciseName as the lifter last called it
 * @param best best estimated one-repetition maximum of each day, in kilograms
 */
record Strength(ExerciseKey exercise, String exerciseName, DailySeries best) {
    /** How many exercises are shown. */
    static final int MOST_EXERCISES = 5;

    private static final Comparator<Strength> MOST_DAYS_FIRST = Comparator.comparingInt(
                    (Strength strength) -> strength.best().days())
            .reversed()
            .thenComparing(Strength::exerciseName)
            .thenComparing(strength -> strength.exercise().value());

    /**
     * The {@value #MOST_EXERCISES} exercises with estimates on the most days, from what is kept of each and from
     * answers.
     */
    static List<Strength> mostTrained(List<ExerciseState> exercises, Answers answers) {
        Map<ExerciseKey, Strength> all = new HashMap<>();
        for (ExerciseState exercise : exercises) {
            of(all, exercise.key(), exercise.name()).addAll(exercise);
        }
        for (LearningEvent answer : answers.inOrder()) {
            of(all, answer.exercise(), answer.exerciseName()).add(answer);
        }
        return all.values().stream()
                .filter(strength -> strength.best().days() > 0)
                .sorted(MOST_DAYS_FIRST)
                .limit(MOST_EXERCISES)
                .toList();
    }

    /** What the kept sessions of an exercise say. */
    static Strength of(ExerciseState exercise) {
        Strength strength = new Strength(exercise.key(), exercise.name(), new DailySeries());
        strength.addAll(exercise);
        return strength;
    }

    private static Strength of(Map<ExerciseKey, Strength> all, ExerciseKey exercise, String name) {
        return all.computeIfAbsent(exercise, ignored -> new Strength(exercise, name, new DailySeries()));
    }

    private void addAll(ExerciseState exercise) {
        exercise.sessions().forEach(session -> best.addStrength(session.date(), session.e1rmKilograms()));
    }

    private void add(LearningEvent answer) {
        answer.e1rmKilograms().ifPresent(kilograms -> best.addStrength(Answers.day(answer.at()), kilograms));
    }
}
