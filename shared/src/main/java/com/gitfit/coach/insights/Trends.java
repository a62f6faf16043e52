package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series for charts. */
final class Trends {
    private static final List<Preference> SHOWN =
            List.of(Preference.INTENSITY, Preference.VOLUME, Preference.PROGRESSION, Preference.FORM);

    private Trends() {}

    /** All series that have a value, by their name. */
    static Map<String, List<TrendPoint>> of(List<ExerciseState> exercises, Answers answers) {
        Map<String, List<TrendPoint>> trends = new LinkedHashMap<>();
        levels(answers).forEach((name, series) -> trends.put(name, series.points()));
        for (Strength strength : Strength.mostTrained(exercises, answers)) {
            trends.putIfAbsent(
                    "e1rm:" + strength.exerciseName(), strength.best().points());
        }
        return trends;
    }

    private static Map<String, DailySeries> levels(Answers answers) {
        Map<String, DailySeries> levels = new LinkedHashMap<>();
        for (LearningEvent answer : answers.inOrder()) {
            LocalDate day = Answers.day(answer.at());
            for (Preference preference : SHOWN) {
                if (answer.preferences().containsKey(preference)) {
                    double value = answer.preferences().get(preference);
                    series(levels, preference.wireName()).addLevel(day, value);
                }
            }
            series(levels, "acceptance_rate").addLevel(day, answer.acceptanceRate());
            series(levels, "confidence").addLevel(day, answer.confidence());
        }
        return levels;
    }

    private static DailySeries series(Map<String, DailySeries> all, String name) {
        return all.computeIfAbsent(name, ignored -> new DailySeries());
    }
}
