package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.UserProfile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How regularly a lifter trains: {@code active weeks / weeks × (1 − ½ · CV)}, where CV is the coefficient of variation
 * (population) of the sessions per active week and the second factor is at least ½.
 *
 * <p>Weeks are ISO weeks, Monday to Sunday, UTC; a session is a day with an answer. The week of the first answer counts
 * as a whole one, from whichever day it began. The current week counts from its first session on and not before, since
 * it may still bring one. Of a longer history the last {@value #MOST_WEEKS} of these weeks count.
 */
final class Consistency {
    static final int MOST_WEEKS = 8;

    /** The least that unevenness leaves of the score. */
    private static final double LEAST_EVENNESS = 0.5;

    private Consistency() {}

    /**
     * The days with an answer, as far as they are remembered: the newest answers alone may not reach back eight weeks,
     * but the sessions of the exercises do.
     */
    static Set<LocalDate> days(UserProfile profile, List<ExerciseState> exercises, Answers answers) {
        Set<LocalDate> days = new TreeSet<>();
        profile.learning().firstAnswerAt().map(Answers::day).ifPresent(days::add);
        exercises.stream()
                .flatMap(exercise -> exercise.sessions().stream())
                .map(SessionSummary::date)
                .forEach(days::add);
        answers.inOrder().forEach(answer -> days.add(Answers.day(answer.at())));
        return days;
    }

    /** The score, with the number of weeks that it rests on; days after {@code now} are ignored. */
    static Figure of(Set<LocalDate> days, Instant now) {
        LocalDate today = Answers.day(now);
        NavigableMap<LocalDate, Integer> sessions = new TreeMap<>();
        days.stream().filter(day -> !day.isAfter(today)).forEach(day -> sessions.merge(week(day), 1, Integer::sum));
        if (sessions.isEmpty()) {
            return Figure.NONE;
        }
        LocalDate last =
                sessions.containsKey(week(today)) ? week(today) : week(today).minusWeeks(1);
        int weeks = (int) Math.min(MOST_WEEKS, ChronoUnit.WEEKS.between(sessions.firstKey(), last) + 1);
        Collection<Integer> active =
                sessions.tailMap(last.minusWeeks(weeks - 1), true).values();
        return new Figure(active.size() * evenness(active) / weeks, weeks);
    }

    private static double evenness(Collection<Integer> sessions) {
        double mean = sessions.stream().mapToInt(count -> count).average().orElse(1);
        double variance = sessions.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        return Math.max(LEAST_EVENNESS, 1 - Math.sqrt(variance) / mean / 2);
    }

    /** The Monday of a day's week. */
    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
