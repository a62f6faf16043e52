package com.gitfit.coach.retention;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that a day of training is in its month before the answers that tell of it expire. The workers of insights
 * have put it there long ago; here it is made up for what they could not do.
 */
final class Safekeeping {
    /** Every day is looked at twice, so that one run may fail, and whatever crossed the first look is met again. */
    private static final List<Integer> DAYS_BEFORE_EXPIRY = List.of(7, 2);

    private final KeptMonths months;
    private final Telemetry telemetry;

    private int kept;
    private boolean failed;

    Safekeeping(KeptMonths months, Telemetry telemetry) {
        this.months = months;
        this.telemetry = telemetry;
    }

    /**
     * Looks at the days whose answers expire soon.
     *
     * @param firstExpiring the day whose answers expire today
     * @return whether it came to the end, and nobody's answers were illegible
     */
    boolean run(LocalDate firstExpiring, Deadline deadline) {
        boolean end = DAYS_BEFORE_EXPIRY.stream()
                .map(firstExpiring::plusDays)
                .allMatch(day -> !deadline.isNear()
                        && months.visitAnswered(day, users -> !deadline.isNear() && keep(users, day)));
        return end && !failed;
    }

    private boolean keep(List<UserId> users, LocalDate day) {
        Set<UserId> lacking = new HashSet<>(users);
        months.read(lacking, YearMonth.from(day)).stream()
                .filter(month -> month.folded() || month.days().containsKey(day))
                .map(TrainingMonth::userId)
                .forEach(lacking::remove);
        lacking.forEach(user -> keepUnlessIllegible(user, day));
        return true;
    }

    /** What cannot be read of one lifter keeps nobody else's days from being kept. */
    private void keepUnlessIllegible(UserId user, LocalDate day) {
        try {
            keep(user, day);
        } catch (CoachException unreachable) {
            throw unreachable;
        } catch (RuntimeException illegible) {
            failed = true;
            telemetry.failure("day_not_kept", illegible);
        }
    }

    private void keep(UserId user, LocalDate day) {
        months.answers(user, day).stream()
                .map(TrainingDay::of)
                .reduce(TrainingDay::and)
                .filter(whole -> months.add(user, day, whole))
                .ifPresent(added -> kept++);
    }

    int kept() {
        return kept;
    }
}
