package com.gitfit.coach.domain;

import java.time.LocalDate;

/**
 * One day's work on one exercise.
 *
 * @param date the day, UTC
 * @param weightKilograms heaviest weight of the day
 * @param reps repetitions of the weakest set of the day, so that a session counts as done only if every set was
 * @param e1rmKilograms best estimated one-repetition maximum of the day; 0 if no set allowed an estimate
 * @param meanRpe mean RPE of the sets that reported one; 0 if none did
 * @param ratedSets how many reported an RPE
 * @param sets how many sets were answered
 * @param completed whether every set reached its planned repetitions
 */
public record SessionSummary(
        LocalDate date,
        double weightKilograms,
        int reps,
        double e1rmKilograms,
        double meanRpe,
        int ratedSets,
        int sets,
        boolean completed) {}
