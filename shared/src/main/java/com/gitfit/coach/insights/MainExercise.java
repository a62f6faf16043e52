package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One of the exercises of which charts show the strength.
 *
 * @param name as the lifter last called it
 * @param sessions best estimated one-repetition maximum of those days, in kilograms, of which the days of training do
 *     not know that or a better one
 */
public record MainExercise(ExerciseKey exercise, String name, NavigableMap<LocalDate, Double> sessions) {
    public MainExercise {
        sessions = Collections.unmodifiableNavigableMap(new TreeMap<>(sessions));
    }
}
