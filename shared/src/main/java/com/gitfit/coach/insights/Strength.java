package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.TrainingDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
     * The {@value #MOST_EXERCISES} exercises with estimates on the most days, from what is kept of each and from the
     * days of training. One that neither an answer nor what is kept of an exercise has a name for is left out.
     */
    static List<Strength> mostTrained(List<ExerciseState> exercises, Answers answers, TrainingDays days) {
        Map<ExerciseKey, Strength> all = new HashMap<>();
        exercises.forEach(exercise -> all.put(exercise.key(), of(exercise)));
        answers.inOrder()
                .forEach(answer -> all.computeIfAbsent(
                        answer.exercise(), key -> new Strength(key, answer.exerciseName(), new DailySeries())));
        all.values().forEach(strength -> strength.addAll(days));
        return all.values().stream()
                .filter(strength -> strength.best().days() > 0)
                .sorted(MOST_DAYS_FIRST)
                .limit(MOST_EXERCISES)
                .toList();
    }

    /** What the kept sessions of an exercise say. */
    static Strength of(ExerciseState exercise) {
        Strength strength = new Strength(exercise.key(), exercise.name(), new DailySeries());
        exercise.sessions().forEach(session -> strength.best.addStrength(session.date(), session.e1rmKilograms()));
        return strength;
    }

    /** What a digest and the days of training say. */
    static Strength of(MainExercise exercise, TrainingDays days) {
        Strength strength = new Strength(exercise.exercise(), exercise.name(), new DailySeries());
        exercise.sessions().forEach(strength.best::addStrength);
        strength.addAll(days);
        return strength;
    }

    /** The same for whoever has the days of training. */
    MainExercise without(TrainingDays days) {
        NavigableMap<LocalDate, Double> sessions = new TreeMap<>(best.byDay());
        sessions.entrySet()
                .removeIf(session -> session.getValue().equals(in(days.all().get(session.getKey()))));
        return new MainExercise(exercise, exerciseName, sessions);
    }

    private void addAll(TrainingDays days) {
        days.all().forEach((date, day) -> best.addStrength(date, in(day)));
    }

    /** 0 if the day has no estimate, or is none. */
    private double in(TrainingDay day) {
        return day == null ? 0 : day.e1rmKilograms().getOrDefault(exercise, 0.0);
    }
}
