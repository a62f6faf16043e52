package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Ahead or on request, once or twice: it comes to the same. */
@Domain(InsightsArbitraries.class)
@Domain(DomainContext.Global.class)
final class PrecomputedPropertiesTest {
    private static final Instant NOW = InsightsArbitraries.NOW;

    private final InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());

    @Property(tries = 300)
    void insightsAreTheSameAheadAsOnRequest(
            @ForAll UserProfile profile,
            @ForAll List<ExerciseState> exercises,
            @ForAll List<LearningEvent> history,
            @ForAll Random random) {
        List<TrainingMonth> kept = keptFor(profile, history, random);

        Computed computed = calculator.compute(profile, exercises, history, kept, NOW);

        assertThat(calculator.insights(
                        profile,
                        with(computed.changed(), kept),
                        computed.digest().withoutDays()))
                .isEqualTo(calculator.insights(profile, kept, computed.digest()));
    }

    @Property(tries = 300)
    void onceKeptTheSameHistoryChangesNothing(
            @ForAll UserProfile profile,
            @ForAll List<ExerciseState> exercises,
            @ForAll List<LearningEvent> history,
            @ForAll Random random) {
        List<TrainingMonth> kept = keptFor(profile, history, random);
        Computed once = calculator.compute(profile, exercises, history, kept, NOW);

        Computed twice = calculator.compute(profile, exercises, history, with(once.changed(), kept), NOW);

        assertThat(twice.changed()).isEmpty();
        assertThat(twice.digest()).isEqualTo(once.digest().withoutDays());
    }

    @Property(tries = 300)
    void aMonthIsNeverForgottenAndItsAnswersAreCountedOnceButForADayThatMayLackSome(
            @ForAll UserProfile profile, @ForAll List<LearningEvent> history) {
        Computed computed = calculator.compute(profile, List.of(), history, List.of(), NOW);

        Insights insights = calculator.insights(profile, computed.changed(), computed.digest());

        assertThat(insights.months().stream().mapToInt(MonthSummary::answers).sum())
                .isEqualTo(history.size() - ofADayThatMayLackSome(history));
        assertThat(insights.months())
                .allSatisfy(month -> assertThat(month.accepted() + month.modified() + month.skipped())
                        .isEqualTo(month.answers()));
    }

    /** Where as many answers are told as are looked at, those of the oldest day may not be all. */
    private static long ofADayThatMayLackSome(List<LearningEvent> history) {
        if (history.size() < InsightsCalculator.MOST_ANSWERS) {
            return 0;
        }
        Map<LocalDate, Long> days = history.stream()
                .collect(
                        Collectors.groupingBy(answer -> Answers.day(answer.at()), TreeMap::new, Collectors.counting()));
        return days.values().iterator().next();
    }

    /** The months as a run before would have kept them, when there were fewer answers; some are folded. */
    private List<TrainingMonth> keptFor(UserProfile profile, List<LearningEvent> history, Random random) {
        List<LearningEvent> earlier =
                history.stream().filter(answer -> random.nextBoolean()).toList();
        List<TrainingMonth> months = new ArrayList<>();
        calculator
                .compute(profile, List.of(), earlier, List.of(), NOW)
                .changed()
                .forEach(month -> {
                    if (random.nextBoolean()) {
                        months.add(random.nextInt(4) == 0 ? month.fold() : month);
                    }
                });
        return months;
    }

    private static List<TrainingMonth> with(List<TrainingMonth> changed, List<TrainingMonth> kept) {
        Map<Object, TrainingMonth> months = new LinkedHashMap<>();
        kept.forEach(month -> months.put(month.month(), month));
        changed.forEach(month -> months.put(month.month(), month));
        return List.copyOf(months.values());
    }
}
