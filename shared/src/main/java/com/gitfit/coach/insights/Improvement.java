package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** In how many exercises strength rises. */
final class Improvement {
    /** How far back sessions count, in weeks. */
    static final int WEEKS = 8;

    /** Sessions from which an exercise has a slope. */
    static final int LEAST_SESSIONS = 3;

    private Improvement() {}

    /**
     * The share of exercises whose least-squares slope of e1RM over the days of their sessions is positive, among those
     * with {@value #LEAST_SESSIONS} or more sessions in the last {@value #WEEKS} weeks (56 days back from today, UTC,
     * that day included) that allowed an estimate. Its samples are those exercises.
     */
    static Figure of(List<ExerciseState> exercises, Instant now) {
        LocalDate from = Answers.day(now).minusWeeks(WEEKS);
        List<NavigableMap<LocalDate, Double>> trained = exercises.stream()
                .map(exercise -> Strength.of(exercise).best().byDay().tailMap(from, true))
                .filter(sessions -> sessions.size() >= LEAST_SESSIONS)
                .toList();
        long rising =
                trained.stream().filter(sessions -> direction(sessions) > 0).count();
        return trained.isEmpty() ? Figure.NONE : new Figure((double) rising / trained.size(), trained.size());
    }

    /**
     * The numerator of the slope, which has its sign. Estimates are taken relative to the first one, so that equal ones
     * give exactly 0.
     */
    private static double direction(NavigableMap<LocalDate, Double> sessions) {
        LocalDate start = sessions.firstKey();
        double first = sessions.firstEntry().getValue();
        double meanDay = sessions.keySet().stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(start, day))
                .average()
                .orElse(0);
        double sum = 0;
        for (Map.Entry<LocalDate, Double> session : sessions.entrySet()) {
            double day = ChronoUnit.DAYS.between(start, session.getKey());
            sum += (day - meanDay) * (session.getValue() - first);
        }
        return sum;
    }
}
