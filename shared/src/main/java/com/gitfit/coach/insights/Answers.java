package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Answers in the order in which they were given.
 *
 * @param inOrder oldest first; those of the same moment by the id of their tweak
 */
record Answers(List<LearningEvent> inOrder) {
    private static final Comparator<LearningEvent> ORDER = Comparator.comparing(LearningEvent::at)
            .thenComparing(answer -> answer.tweakId().toString());

    Answers {
        inOrder = inOrder.stream().sorted(ORDER).toList();
    }

    int count() {
        return inOrder.size();
    }

    /** The newest ones. */
    Answers last(int most) {
        return new Answers(inOrder.subList(Math.max(0, count() - most), count()));
    }

    /** The mean of something 0–1 over all answers. */
    Figure mean(ToDoubleFunction<LearningEvent> share) {
        double mean = inOrder.stream().mapToDouble(share).average().orElse(0);
        return new Figure(mean, count());
    }

    static boolean isAccepted(LearningEvent answer) {
        return switch (answer.outcome()) {
            case ACCEPTED, ACCEPTED_MODIFIED -> true;
            case MODIFIED, SKIPPED -> false;
        };
    }

    /** The day of a moment, UTC. */
    static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
