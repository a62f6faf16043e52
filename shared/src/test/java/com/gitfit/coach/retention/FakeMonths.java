package com.gitfit.coach.retention;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Months and answers in memory, shown two at a time. Safe for many threads. */
public final class FakeMonths implements KeptMonths {
    private static final int PAGE = 2;

    private final Map<String, TrainingMonth> months = new TreeMap<>();
    private final List<LearningEvent> events = new ArrayList<>();
    private final Set<UserId> gone = new HashSet<>();
    private final Set<UserId> folding = new HashSet<>();

    /** With a month. */
    public synchronized FakeMonths with(TrainingMonth month) {
        months.put(key(month.userId(), month.month()), month);
        return this;
    }

    /** With an answer. */
    public synchronized FakeMonths with(LearningEvent event) {
        events.add(event);
        return this;
    }

    /** Somebody has been deleted. */
    synchronized FakeMonths without(UserId user) {
        gone.add(user);
        return this;
    }

    /** Somebody else folds the months of a lifter first. */
    synchronized FakeMonths foldedByOthers(UserId user) {
        folding.add(user);
        return this;
    }

    /** All, by lifter and month. */
    public synchronized List<TrainingMonth> all() {
        return List.copyOf(months.values());
    }

    @Override
    public boolean visitOpen(YearMonth month, Predicate<List<TrainingMonth>> visitor) {
        return pages(all().stream()
                        .filter(found -> found.month().equals(month) && !found.folded())
                        .toList())
                .stream()
                .allMatch(visitor);
    }

    @Override
    public synchronized boolean fold(TrainingMonth folded) {
        String key = key(folded.userId(), folded.month());
        boolean open = months.containsKey(key) && !months.get(key).folded() && !folding.contains(folded.userId());
        if (open) {
            months.put(key, folded);
        }
        return open;
    }

    @Override
    public boolean visitAnswered(LocalDate day, Predicate<List<UserId>> visitor) {
        return pages(events.stream()
                        .filter(event -> day(event).equals(day))
                        .map(LearningEvent::userId)
                        .toList())
                .stream()
                .allMatch(visitor);
    }

    @Override
    public synchronized List<TrainingMonth> read(Collection<UserId> users, YearMonth month) {
        return months.values().stream()
                .filter(found -> users.contains(found.userId()) && found.month().equals(month))
                .toList();
    }

    @Override
    public List<LearningEvent> answers(UserId userId, LocalDate day) {
        return events.stream()
                .filter(event -> event.userId().equals(userId) && day(event).equals(day))
                .toList();
    }

    @Override
    public synchronized boolean add(UserId userId, LocalDate date, TrainingDay day) {
        YearMonth month = YearMonth.from(date);
        TrainingMonth before = months.get(key(userId, month));
        if (gone.contains(userId)
                || (before != null && (before.folded() || before.days().containsKey(date)))) {
            return false;
        }
        Map<LocalDate, TrainingDay> days = new TreeMap<>(before == null ? Map.of() : before.days());
        days.put(date, day);
        with(new TrainingMonth(userId, month, new TreeMap<>(days), false));
        return true;
    }

    private static String key(UserId user, YearMonth month) {
        return user + " " + month;
    }

    private static LocalDate day(LearningEvent event) {
        return LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    }

    private static <T> List<List<T>> pages(List<T> all) {
        List<List<T>> pages = new ArrayList<>();
        for (int start = 0; start < all.size(); start += PAGE) {
            pages.add(all.subList(start, Math.min(start + PAGE, all.size())));
        }
        return pages;
    }
}
