package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.RepRange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the simple coaches write down: one entry for each exercise and day, newest last. */
final class Diary {
    private final Map<ExerciseKey, List<Entry>> entries = new HashMap<>();

    /**
     * A day.
     *
     * @param weight the heaviest
     * @param completed whether every set had its repetitions
     * @param topped whether every set reached the top of the range
     */
    record Entry(LocalDate date, double weight, boolean completed, boolean topped) {
        Entry with(Entry later) {
            return new Entry(
                    date, Math.max(weight, later.weight()), completed && later.completed(), topped && later.topped());
        }
    }

    void note(Question question, Answered answered) {
        answered.set().ifPresent(set -> {
            ExercisePlan plan = question.plan();
            int top = plan.repRange().map(RepRange::maximum).orElse(plan.reps());
            LocalDate date = answered.at().atOffset(ZoneOffset.UTC).toLocalDate();
            Entry entry = new Entry(date, set.weight(), set.isComplete(), set.reps() >= top);
            List<Entry> days = entries.computeIfAbsent(question.exercise().key(), key -> new ArrayList<>());
            if (!days.isEmpty() && days.getLast().date().equals(date)) {
                days.set(days.size() - 1, days.getLast().with(entry));
            } else {
                days.add(entry);
            }
        });
    }

    Optional<Entry> last(ExerciseKey exercise) {
        List<Entry> days = entries.getOrDefault(exercise, List.of());
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    /** Whether so many days in a row were failed at the weight of the last one. */
    boolean failed(ExerciseKey exercise, int times) {
        List<Entry> days = entries.getOrDefault(exercise, List.of());
        return days.size() >= times
                && days.subList(days.size() - times, days.size()).stream()
                        .allMatch(day -> !day.completed()
                                && day.weight() == days.getLast().weight());
    }
}
