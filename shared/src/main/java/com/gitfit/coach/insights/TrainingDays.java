package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lifter's days of training: those of the months that are kept, and those that the answers tell.
 *
 * <p>A day that the answers tell takes the place of a kept one, since answers may have followed; but the oldest one may
 * lack answers that are no longer looked at: it does not if more answers were counted before, and where as many answers
 * as are looked at were told, it counts only if it is kept. A folded month stays as it is.
 *
 * @param all each by its date
 * @param fresh those of all that no month has as they are
 */
record TrainingDays(NavigableMap<LocalDate, TrainingDay> all, NavigableMap<LocalDate, TrainingDay> fresh) {
    /** How many months are looked back on. */
    static final int MOST_MONTHS = 24;

    TrainingDays {
        all = Collections.unmodifiableNavigableMap(all);
        fresh = Collections.unmodifiableNavigableMap(fresh);
    }

    static TrainingDays of(List<TrainingMonth> kept, Answers answers) {
        NavigableMap<LocalDate, TrainingDay> all = kept(kept);
        NavigableMap<LocalDate, TrainingDay> told = told(answers);
        if (!told.isEmpty() && mayBeIncomplete(told.firstEntry(), answers, all)) {
            told.pollFirstEntry();
        }
        List<YearMonth> folded = kept.stream()
                .filter(TrainingMonth::folded)
                .map(TrainingMonth::month)
                .toList();
        told.keySet().removeIf(day -> folded.contains(YearMonth.from(day)));
        told.entrySet().removeIf(day -> day.getValue().equals(all.get(day.getKey())));
        all.putAll(told);
        return new TrainingDays(all, told);
    }

    private static boolean mayBeIncomplete(
            Map.Entry<LocalDate, TrainingDay> oldest, Answers answers, NavigableMap<LocalDate, TrainingDay> kept) {
        TrainingDay before = kept.get(oldest.getKey());
        return before == null
                ? answers.count() >= InsightsCalculator.MOST_ANSWERS
                : before.answered() > oldest.getValue().answered();
    }

    /** Those of kept months and of a digest. */
    static TrainingDays of(List<TrainingMonth> kept, Digest digest) {
        NavigableMap<LocalDate, TrainingDay> all = kept(kept);
        all.putAll(digest.days());
        return new TrainingDays(all, digest.days());
    }

    /** Those of the newest {@value #MOST_MONTHS} months with a day. */
    TrainingDays recent() {
        return months(all).descendingSet().stream()
                .skip(MOST_MONTHS - 1)
                .findFirst()
                .map(month -> from(month.atDay(1)))
                .orElse(this);
    }

    /** All as months, oldest first. */
    List<TrainingMonth> months(UserId userId) {
        return months(all).stream().map(month -> month(userId, month)).toList();
    }

    /** The months with a fresh day, whole, oldest first. */
    List<TrainingMonth> changed(UserId userId) {
        return months(fresh).stream().map(month -> month(userId, month)).toList();
    }

    private TrainingDays from(LocalDate first) {
        return new TrainingDays(all.tailMap(first, true), fresh.tailMap(first, true));
    }

    private TrainingMonth month(UserId userId, YearMonth month) {
        return new TrainingMonth(userId, month, all.subMap(month.atDay(1), true, month.atEndOfMonth(), true), false);
    }

    private static NavigableSet<YearMonth> months(NavigableMap<LocalDate, TrainingDay> days) {
        NavigableSet<YearMonth> months = new TreeSet<>();
        days.keySet().forEach(date -> months.add(YearMonth.from(date)));
        return months;
    }

    private static NavigableMap<LocalDate, TrainingDay> kept(List<TrainingMonth> months) {
        NavigableMap<LocalDate, TrainingDay> days = new TreeMap<>();
        months.forEach(month -> days.putAll(month.days()));
        return days;
    }

    private static NavigableMap<LocalDate, TrainingDay> told(Answers answers) {
        NavigableMap<LocalDate, TrainingDay> days = new TreeMap<>();
        for (LearningEvent answer : answers.inOrder()) {
            days.merge(Answers.day(answer.at()), TrainingDay.of(answer), TrainingDay::and);
        }
        return days;
    }
}
