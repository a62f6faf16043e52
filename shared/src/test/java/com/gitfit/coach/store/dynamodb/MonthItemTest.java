package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.domain.Outcome.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shape of a stored month, which more than one function writes. */
final class MonthItemTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TrainingDay DAY = new TrainingDay(
            Map.of(Preference.INTENSITY, 6.5),
            0.75,
            0.5,
            Map.of(new ExerciseKey("bench-press"), 100.5),
            Map.of(ACCEPTED, 2),
            Map.of(Rating.FORM, new RunningMean(2, 8.5)));

    private static final TrainingMonth OPEN = new TrainingMonth(
            new UserId("ann"), YearMonth.of(2026, 11), new TreeMap<>(Map.of(LocalDate.of(2026, 11, 3), DAY)), false);

    @Test
    void aMonthIsAMapOfItsDays() throws Exception {
        Map<String, AttributeValue> item = MonthItem.write(OPEN);

        assertThat(JSON.readTree(ItemJson.object(item, item.keySet()).toString()))
                .isEqualTo(JSON.readTree("""
                {
                  "userId": "ann",
                  "month": "2026-11",
                  "folded": false,
                  "openBucket": "2026-11#1",
                  "days": {
                    "03": {
                      "preferences": {"preferred_intensity": 6.5},
                      "acceptance_rate": 0.75,
                      "confidence": 0.5,
                      "e1rm_kilograms": {"bench-press": 100.5},
                      "answers": {"accepted": 2},
                      "ratings": {"form_quality": {"count": 2, "mean": 8.5}}
                    }
                  }
                }"""));
    }
}
