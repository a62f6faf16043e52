package com.gitfit.coach.insights;

import static com.gitfit.coach.insights.InsightsExercise.exercise;
import static com.gitfit.coach.insights.InsightsExercise.session;
import static com.gitfit.coach.insights.InsightsLifter.aLifter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InsightsCalculatorTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());

    @Test
    void aNewcomerSeesTheDefaultsAndWhatIsMissing() {
        UserProfile newcomer = UserProfile.newcomer(new UserId("new"), 0.05, NOW);

        Insights insights = compute(newcomer, List.of(), List.of());

        assertThat(insights.preferenceSummary().workoutStyle()).isEqualTo("high-performance");
        assertThat(insights.preferenceSummary().intervals())
                .containsEntry("preferred_intensity", new PreferenceInterval(1, 10, 0))
                .containsEntry("rest_time_preference", new PreferenceInterval(30, 600, 0))
                .hasSize(6);
        assertThat(insights.performanceTrends()).isEqualTo(new PerformanceTrends(0.5, 0, 0, List.of(), List.of()));
        assertThat(insights.aiEffectiveness()).isEqualTo(new AiEffectiveness(0, 0, 0));
        assertThat(insights.nextFocusAreas()).hasSize(1);
        assertThat(insights.sampleSizes().values()).containsOnly(0);
        assertThat(insights.notEnoughData())
                .containsExactlyElementsOf(insights.sampleSizes().keySet());
        assertThat(insights.trends()).isEmpty();
        assertThat(insights.calibration()).isEqualTo(new Calibration(0, 0, 0, 0));
        assertThat(insights.months()).isEmpty();
        assertThat(insights.asOf()).isEqualTo(NOW);
    }

    @Test
    void aHistoryFillsEveryFigure() {
        Insights insights = compute(lifter(), List.of(squat()), answers());

        assertThat(insights.performanceTrends())
                .isEqualTo(new PerformanceTrends(0.62, 1, 1, List.of("chest"), List.of("quads")));
        assertThat(insights.aiEffectiveness().recommendationAccuracy()).isEqualTo(0.5);
        assertThat(insights.aiEffectiveness().personalizationLevel()).isEqualTo(0.12);
        assertThat(insights.calibration()).isEqualTo(new Calibration(6, 0.25, 0.5, 0.5));
        assertThat(insights.sampleSizes())
                .containsExactly(
                        entry("preferred_intensity", 4),
                        entry("volume_tolerance", 0),
                        entry("progression_rate", 0),
                        entry("workout_style", 4),
                        entry("acceptance_rate", 6),
                        entry("improvement_rate", 1),
                        entry("consistency_score", 3),
                        entry("weak_areas", 6),
                        entry("strong_areas", 6),
                        entry("recommendation_accuracy", 6),
                        entry("user_satisfaction", 3),
                        entry("personalization_level", 6),
                        entry("calibration", 6));
        assertThat(insights.notEnoughData()).containsExactly("volume_tolerance", "progression_rate");
        assertThat(insights.trends()).containsKeys("acceptance_rate", "e1rm:Squat");
        assertThat(insights.months())
                .containsExactly(
                        new MonthSummary(YearMonth.parse("2026-02"), 4, 2, 0, 2, 0.5, 0.6, 9),
                        new MonthSummary(YearMonth.parse("2026-03"), 2, 1, 0, 1, 0.5, 0.6, 9));
    }

    @Test
    void aPreferenceLiesWithinItsInterval() {
        Insights insights = compute(lifter(), List.of(), List.of());

        // 1.96 × √(0.25 / 4) = 0.49 around 6.4
        PreferenceInterval interval = insights.preferenceSummary().intervals().get("preferred_intensity");
        assertThat(interval.low()).isCloseTo(5.91, within(1e-12));
        assertThat(interval.high()).isCloseTo(6.89, within(1e-12));
        assertThat(interval.samples()).isEqualTo(4);
        assertThat(insights.preferenceSummary().preferredIntensity()).isEqualTo(6.4);
    }

    @Test
    void theComponentsInSnakeCaseAreTheFieldsOfTheApi() throws JsonProcessingException {
        JsonNode json = json(compute(lifter(), List.of(squat()), answers()));

        assertThat(names(json))
                .containsExactly(
                        "preference_summary",
                        "performance_trends",
                        "ai_effectiveness",
                        "next_focus_areas",
                        "sample_sizes",
                        "not_enough_data",
                        "trends",
                        "calibration",
                        "months",
                        "as_of",
                        "data_quality");
    }

    @Test
    void theComponentsOfThePartsInSnakeCaseAreFieldsOfTheApiToo() throws JsonProcessingException {
        JsonNode json = json(compute(lifter(), List.of(squat()), answers()));

        assertThat(names(json.path("preference_summary")))
                .containsExactly(
                        "preferred_intensity", "volume_tolerance", "progression_rate", "workout_style", "intervals");
        assertThat(names(json.path("preference_summary").path("intervals").path("form_focus")))
                .containsExactly("low", "high", "samples");
        assertThat(names(json.path("performance_trends")))
                .containsExactly(
                        "acceptance_rate", "improvement_rate", "consistency_score", "weak_areas", "strong_areas");
        assertThat(names(json.path("ai_effectiveness")))
                .containsExactly("recommendation_accuracy", "user_satisfaction", "personalization_level");
        assertThat(names(json.path("calibration")))
                .containsExactly("samples", "brier_score", "expected_acceptance", "observed_acceptance");
        assertThat(names(json.path("trends").path("acceptance_rate").path(0))).containsExactly("date", "value");
        assertThat(names(json.path("months").path(0)))
                .containsExactly(
                        "month",
                        "answers",
                        "accepted",
                        "modified",
                        "skipped",
                        "acceptance_rate",
                        "confidence",
                        "effectiveness");
    }

    private Insights compute(UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> answers) {
        Computed computed = calculator.compute(profile, exercises, answers, List.of(), NOW);
        return calculator.insights(profile, List.of(), computed.digest());
    }

    private static JsonNode json(Insights insights) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .registerModule(new SimpleModule()
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addSerializer(YearMonth.class, ToStringSerializer.instance));
        return mapper.readTree(mapper.writeValueAsString(insights));
    }

    private static List<String> names(JsonNode json) {
        return json.propertyStream().map(field -> field.getKey()).toList();
    }

    private static UserProfile lifter() {
        return aLifter()
                .preferring(Preference.INTENSITY, new Estimate(6.4, 4, 0.25))
                .accepting(0.62)
                .answered(6)
                .since(Instant.parse("2026-02-16T08:00:00Z"))
                .build();
    }

    private static ExerciseState squat() {
        return exercise("Squat", session("2026-02-16", 100), session("2026-02-23", 102), session("2026-03-02", 104));
    }

    /** Three squats that were taken and rated 9, three bench presses that were skipped, on three Mondays. */
    private static List<LearningEvent> answers() {
        return List.of("2026-02-16", "2026-02-23", "2026-03-02").stream()
                .flatMap(day -> List.of(squatted(day), benched(day)).stream())
                .toList();
    }

    private static LearningEvent squatted(String day) {
        return InsightsAnswer.accepted()
                .on(day)
                .exercise("Squat")
                .muscles("quads")
                .rated(Rating.EFFECTIVENESS, 9)
                .accuracy(1)
                .build();
    }

    private static LearningEvent benched(String day) {
        return InsightsAnswer.skipped().on(day).accuracy(0).number(1).build();
    }
}
