package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.TrainingDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series for charts. */
final class Trends {
    private Trends() {}

    /** All series that have a value, by their name. */
    static Map<String, List<TrendPoint>> of(List<MainExercise> exercises, TrainingDays days) {
        Map<String, List<TrendPoint>> trends = new LinkedHashMap<>();
        levels(days).forEach((name, series) -> trends.put(name, series.points()));
        for (MainExercise exercise : exercises) {
            trends.putIfAbsent(
                    "e1rm:" + exercise.name(),
                    Strength.of(exercise, days).best().points());
        }
        return trends;
    }

    private static Map<String, DailySeries> levels(TrainingDays days) {
        Map<String, DailySeries> levels = new LinkedHashMap<>();
        days.all()
                .forEach((date, day) -> levels(day)
                        .forEach((name, level) -> levels.computeIfAbsent(name, ignored -> new DailySeries())
                                .addLevel(date, level)));
        return levels;
    }

    private static Map<String, Double> levels(TrainingDay day) {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (Preference preference : TrainingDay.SHOWN) {
            if (day.preferences().containsKey(preference)) {
                levels.put(preference.wireName(), day.preferences().get(preference));
            }
        }
        levels.put("acceptance_rate", day.acceptanceRate());
        levels.put("confidence", day.confidence());
        return levels;
    }
}
