package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(InsightsArbitraries.class)
@Domain(DomainContext.Global.class)
final class InsightsPropertiesTest {
    private final InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());

    @Property
    void everyFigureIsFiniteAndOnItsScale(
            @ForAll UserProfile profile, @ForAll List<ExerciseState> exercises, @ForAll List<LearningEvent> history) {
        Insights insights = compute(profile, exercises, history);

        PerformanceTrends trends = insights.performanceTrends();
        AiEffectiveness effectiveness = insights.aiEffectiveness();
        Calibration calibration = insights.calibration();
        assertThat(List.of(
                        trends.acceptanceRate(),
                        trends.improvementRate(),
                        trends.consistencyScore(),
                        effectiveness.recommendationAccuracy(),
                        effectiveness.userSatisfaction(),
                        effectiveness.personalizationLevel(),
                        calibration.brierScore(),
                        calibration.expectedAcceptance(),
                        calibration.observedAcceptance()))
                .allMatch(Range.SHARE::contains);
        assertThat(insights.sampleSizes().values()).allMatch(samples -> samples >= 0);
        for (Preference preference : Preference.values()) {
            PreferenceInterval interval =
                    insights.preferenceSummary().intervals().get(preference.wireName());
            assertThat(interval.low()).isBetween(preference.scale().minimum(), profile.value(preference));
            assertThat(interval.high())
                    .isBetween(profile.value(preference), preference.scale().maximum());
        }
    }

    @Property
    void whatRepeatsTheProfileEqualsItExactly(
            @ForAll UserProfile profile, @ForAll List<ExerciseState> exercises, @ForAll List<LearningEvent> history) {
        Insights insights = compute(profile, exercises, history);

        PreferenceSummary summary = insights.preferenceSummary();
        assertThat(summary.preferredIntensity()).isEqualTo(profile.value(Preference.INTENSITY));
        assertThat(summary.volumeTolerance()).isEqualTo(profile.value(Preference.VOLUME));
        assertThat(summary.progressionRate()).isEqualTo(profile.value(Preference.PROGRESSION));
        assertThat(insights.performanceTrends().acceptanceRate())
                .isEqualTo(profile.patterns().acceptanceRate());
    }

    @Property
    void aFigureOnNothingIsZeroAndSaidToBe(
            @ForAll UserProfile profile, @ForAll List<ExerciseState> exercises, @ForAll List<LearningEvent> history) {
        Insights insights = compute(profile, exercises, history);

        assertThat(insights.sampleSizes().entrySet().stream()
                        .filter(entry -> entry.getValue() == 0)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(insights.notEnoughData());
        Map<String, Double> computed = Map.of(
                "improvement_rate", insights.performanceTrends().improvementRate(),
                "consistency_score", insights.performanceTrends().consistencyScore(),
                "recommendation_accuracy", insights.aiEffectiveness().recommendationAccuracy(),
                "user_satisfaction", insights.aiEffectiveness().userSatisfaction(),
                "personalization_level", insights.aiEffectiveness().personalizationLevel(),
                "calibration", insights.calibration().brierScore());
        assertThat(insights.notEnoughData()).allMatch(figure -> computed.getOrDefault(figure, 0.0) == 0);
    }

    @Property
    void listsAreShortDistinctAndDisjoint(
            @ForAll UserProfile profile, @ForAll List<ExerciseState> exercises, @ForAll List<LearningEvent> history) {
        Insights insights = compute(profile, exercises, history);

        List<String> areas = new ArrayList<>(insights.performanceTrends().weakAreas());
        areas.addAll(insights.performanceTrends().strongAreas());
        assertThat(areas).doesNotHaveDuplicates();
        assertThat(insights.nextFocusAreas()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
        assertThat(insights.nextFocusAreas()).allMatch(sentence -> sentence.matches("[A-Z].*[0-9].*\\."));
    }

    @Property
    void aSeriesHasOneFiniteValueADayInOrder(
            @ForAll UserProfile profile, @ForAll List<ExerciseState> exercises, @ForAll List<LearningEvent> history) {
        Map<String, List<TrendPoint>> trends =
                compute(profile, exercises, history).trends();

        assertThat(trends).hasSizeLessThanOrEqualTo(11);
        trends.values().forEach(series -> {
            List<LocalDate> days = series.stream().map(TrendPoint::date).toList();
            assertThat(days).isSorted().doesNotHaveDuplicates().hasSizeBetween(1, 90);
            assertThat(series).allMatch(point -> Double.isFinite(point.value()));
        });
    }

    @Property
    void theOrderOfTheListsDoesNotMatter(
            @ForAll UserProfile profile,
            @ForAll List<ExerciseState> exercises,
            @ForAll List<LearningEvent> history,
            @ForAll Random random) {
        List<ExerciseState> otherExercises = new ArrayList<>(exercises);
        List<LearningEvent> otherHistory = new ArrayList<>(history);
        Collections.shuffle(otherExercises, random);
        Collections.shuffle(otherHistory, random);

        Insights insights = compute(profile, exercises, history);
        Insights other = compute(profile, otherExercises, otherHistory);

        assertThat(other).isEqualTo(insights);
        assertThat(other.trends().keySet())
                .containsExactlyElementsOf(insights.trends().keySet());
    }

    @Property
    void aNewcomerAlwaysHasInsights(@ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        UserProfile newcomer = UserProfile.newcomer(new UserId("new"), 0.05, now);

        Insights insights = compute(newcomer, List.of(), List.of(), now);

        assertThat(insights.nextFocusAreas()).hasSize(1);
        assertThat(insights.notEnoughData()).contains("recommendation_accuracy", "consistency_score");
    }

    private Insights compute(UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> history) {
        return compute(profile, exercises, history, InsightsArbitraries.NOW);
    }

    private Insights compute(
            UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> history, Instant now) {
        Computed computed = calculator.compute(profile, exercises, history, List.of(), now);
        return calculator.insights(profile, List.of(), computed.digest());
    }
}
