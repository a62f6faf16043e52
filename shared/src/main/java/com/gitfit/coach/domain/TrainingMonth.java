package com.gitfit.coach.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days of one lifter's month, kept for longer than the answers that they were counted from.
 *
 * @param days those with an answer, UTC, all of the month; one day alone if the month is folded
 * @param folded whether the days have been made one: the last of them
 */
public record TrainingMonth(UserId userId, YearMonth month, NavigableMap<LocalDate, TrainingDay> days, boolean folded) {

    /** @throws IllegalArgumentException if a day is of another month, or there is none */
    public TrainingMonth {
        if (days.isEmpty() || !days.keySet().stream().map(YearMonth::from).allMatch(month::equals)) {
            throw new IllegalArgumentException("a month consists of days of its own");
        }
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    /** The whole month as one day, its last, with the levels of that day: what there is to know of it in one line. */
    public TrainingDay total() {
        return days.values().stream().reduce(TrainingDay::and).orElseThrow();
    }

    /** The same month with its days made one. */
    public TrainingMonth fold() {
        NavigableMap<LocalDate, TrainingDay> one = new TreeMap<>();
        one.put(days.lastKey(), total());
        return new TrainingMonth(userId, month, one, true);
    }
}
