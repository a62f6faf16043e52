package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TrainingDaysTest {
    private static final UserId LIFTER = new UserId("lifter");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-04");

    @Test
    void aDayIsWhatItsAnswersTell() {
        TrainingDays days = told(
                InsightsAnswer.accepted()
                        .on("2026-03-02")
                        .leaving(Preference.INTENSITY, 7.1)
                        .acceptanceRate(0.5)
                        .confidence(0.6)
                        .rated(Rating.EFFECTIVENESS, 8)
                        .e1rm(100)
                        .build(),
                InsightsAnswer.skipped()
                        .on("2026-03-02")
                        .number(1)
                        .leaving(Preference.INTENSITY, 7.2)
                        .acceptanceRate(0.45)
                        .confidence(0.7)
                        .rated(Rating.EFFECTIVENESS, 6)
                        .e1rm(98)
                        .build());

        assertThat(days.all()).containsOnlyKeys(MONDAY);
        TrainingDay day = days.all().get(MONDAY);
        assertThat(day.preferences())
                .containsOnlyKeys(Preference.INTENSITY, Preference.VOLUME, Preference.PROGRESSION, Preference.FORM)
                .containsEntry(Preference.INTENSITY, 7.2);
        assertThat(day.acceptanceRate()).isEqualTo(0.45);
        assertThat(day.confidence()).isEqualTo(0.7);
        assertThat(day.e1rmKilograms()).isEqualTo(Map.of(new ExerciseKey("bench-press"), 100.0));
        assertThat(day.answers()).isEqualTo(Map.of(Outcome.ACCEPTED, 1, Outcome.SKIPPED, 1));
        assertThat(day.ratings()).isEqualTo(Map.of(Rating.EFFECTIVENESS, new RunningMean(2, 7)));
    }

    @Test
    void aDayThatTheAnswersTellTakesThePlaceOfAKeptOne() {
        TrainingMonth kept = month(false, Map.of(MONDAY, day(0.1), WEDNESDAY, day(0.2)));

        TrainingDays days = TrainingDays.of(List.of(kept), answers(on("2026-03-02", 0.3), on("2026-03-04", 0.4)));

        assertThat(days.all().get(WEDNESDAY).acceptanceRate()).isEqualTo(0.4);
    }

    @Test
    void theOldestDayOfTheAnswersMayLackSomeSoThatAKeptOneOfMoreStays() {
        TrainingDay ofTwo = day(0.1).and(day(0.2));
        TrainingMonth kept = month(false, Map.of(MONDAY, ofTwo));

        TrainingDays days = TrainingDays.of(List.of(kept), answers(on("2026-03-02", 0.3), on("2026-03-04", 0.4)));

        assertThat(days.all().get(MONDAY)).isEqualTo(ofTwo);
        assertThat(days.fresh()).containsOnlyKeys(WEDNESDAY);
    }

    @Test
    void theFirstDayOfAllGrowsWithItsAnswersAlthoughItIsKeptAlready() {
        TrainingMonth kept = month(false, Map.of(MONDAY, day(0.1)));

        TrainingDays days = TrainingDays.of(List.of(kept), answers(on("2026-03-02", 0.1), on("2026-03-02", 0.3)));

        assertThat(days.all().get(MONDAY).answered()).isEqualTo(2);
        assertThat(days.fresh()).containsOnlyKeys(MONDAY);
    }

    @Test
    void theOldestDayOfTheAnswersCountsIfItIsNotKept() {
        assertThat(TrainingDays.of(List.of(), answers(on("2026-03-02", 0.3))).fresh())
                .containsOnlyKeys(MONDAY);
    }

    @Test
    void aFoldedMonthStaysAsItIs() {
        TrainingMonth folded = month(true, Map.of(LocalDate.parse("2026-03-30"), day(0.1)));

        TrainingDays days = TrainingDays.of(List.of(folded), answers(on("2026-02-27", 0.2), on("2026-03-04", 0.4)));

        assertThat(days.all()).containsOnlyKeys(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-03-30"));
        assertThat(days.changed(LIFTER)).extracting(TrainingMonth::month).containsExactly(YearMonth.parse("2026-02"));
    }

    @Test
    void aMonthThatChangesIsKeptWhole() {
        TrainingMonth february = new TrainingMonth(
                LIFTER, YearMonth.parse("2026-02"), days(Map.of(LocalDate.parse("2026-02-28"), day(0.1))), false);
        TrainingMonth march = month(false, Map.of(MONDAY, day(0.2)));

        TrainingDays days =
                TrainingDays.of(List.of(february, march), answers(on("2026-03-02", 0.3), on("2026-03-04", 0.4)));

        assertThat(days.changed(LIFTER)).hasSize(1);
        assertThat(days.changed(LIFTER).getFirst().days()).containsOnlyKeys(MONDAY, WEDNESDAY);
    }

    @Test
    void whatIsKeptAsItIsChangesNothing() {
        Answers answers = answers(on("2026-03-02", 0.3), on("2026-03-04", 0.4));
        List<TrainingMonth> once = TrainingDays.of(List.of(), answers).changed(LIFTER);

        assertThat(TrainingDays.of(once, answers).changed(LIFTER)).isEmpty();
    }

    @Test
    void theNewestTwentyFourMonthsAreRecent() {
        List<TrainingMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.parse("2024-01"); months.size() < 26; month = month.plusMonths(1)) {
            months.add(new TrainingMonth(LIFTER, month, days(Map.of(month.atDay(9), day(0.5))), false));
        }

        TrainingDays days = TrainingDays.of(months, answers(on("2026-03-02", 0.3)));

        assertThat(days.months(LIFTER)).hasSize(27);
        assertThat(days.recent().months(LIFTER))
                .hasSize(24)
                .extracting(TrainingMonth::month)
                .startsWith(YearMonth.parse("2024-04"))
                .endsWith(YearMonth.parse("2026-03"));
    }

    private static TrainingDays told(LearningEvent... answers) {
        return TrainingDays.of(List.of(), answers(answers));
    }

    private static Answers answers(LearningEvent... answers) {
        return new Answers(List.of(answers));
    }

    private static LearningEvent on(String day, double acceptanceRate) {
        return InsightsAnswer.accepted().on(day).acceptanceRate(acceptanceRate).build();
    }

    private static TrainingMonth month(boolean folded, Map<LocalDate, TrainingDay> days) {
        return new TrainingMonth(LIFTER, YearMonth.parse("2026-03"), days(days), folded);
    }

    private static NavigableMap<LocalDate, TrainingDay> days(Map<LocalDate, TrainingDay> days) {
        return new TreeMap<>(days);
    }

    private static TrainingDay day(double acceptanceRate) {
        return new TrainingDay(Map.of(), acceptanceRate, 0.5, Map.of(), Map.of(Outcome.ACCEPTED, 1), Map.of());
    }
}
