package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import java.time.YearMonth;

/**
 * What one month of training was.
 *
 * @param month UTC
 * @param answers how many there were
 * @param accepted how many of them took the recommendation, slightly changed or not
 * @param modified how many changed it
 * @param skipped how many skipped it
 * @param acceptanceRate 0–1, of the profile after the last of them
 * @param confidence 0–1, of the last recommendation that was answered
 * @param effectiveness 1–10, mean of its ratings; 0 if there was none
 */
public record MonthSummary(
        YearMonth month,
        int answers,
        int accepted,
        int modified,
        int skipped,
        double acceptanceRate,
        double confidence,
        double effectiveness) {

    static MonthSummary of(TrainingMonth month) {
        TrainingDay total = month.total();
        return new MonthSummary(
                month.month(),
                total.answered(),
                count(total, Outcome.ACCEPTED) + count(total, Outcome.ACCEPTED_MODIFIED),
                count(total, Outcome.MODIFIED),
                count(total, Outcome.SKIPPED),
                total.acceptanceRate(),
                total.confidence(),
                total.ratings()
                        .getOrDefault(Rating.EFFECTIVENESS, RunningMean.NONE)
                        .mean());
    }

    private static int count(TrainingDay total, Outcome outcome) {
        return total.answers().getOrDefault(outcome, 0);
    }
}
