package com.gitfit.coach.insights;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A series with at most one value a day. */
final class DailySeries {
    /** The longest series that is shown, in days with a value. */
    static final int MOST_POINTS = 90;

    private final NavigableMap<LocalDate, Double> values = new TreeMap<>();

    /** Adds a level: of several on one day, the one added last stays. */
    void addLevel(LocalDate day, double value) {
        values.put(day, value);
    }

    /** Adds an estimated one-repetition maximum: the best of a day stays, and 0 is no estimate. */
    void addStrength(LocalDate day, double kilograms) {
        if (isStrength(kilograms)) {
            values.merge(day, kilograms, Math::max);
        }
    }

    private static boolean isStrength(double kilograms) {
        return kilograms > 0 && Double.isFinite(kilograms);
    }

    int days() {
        return values.size();
    }

    /** All values by their day, oldest first. */
    NavigableMap<LocalDate, Double> byDay() {
        return Collections.unmodifiableNavigableMap(values);
    }

    /** The newest {@value #MOST_POINTS} values, oldest first. */
    List<TrendPoint> points() {
        return values.entrySet().stream()
                .skip(Math.max(0, days() - MOST_POINTS))
                .map(entry -> new TrendPoint(entry.getKey(), entry.getValue()))
                .toList();
    }
}
