package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a lifter lives through, from the first request to the last. */
@ExtendWith(SharedCoach.class)
@Timeout(60)
class JourneyIT {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Map<String, Double> NEWCOMER = Map.ofEntries(
            Map.entry("preferred_intensity", 7.0),
            Map.entry("volume_tolerance", 7.0),
            Map.entry("rest_time_preference", 90.0),
            Map.entry("exercise_variety", 6.0),
            Map.entry("progression_rate", 5.0),
            Map.entry("form_focus", 7.0),
            Map.entry("acceptance_rate", 0.5),
            Map.entry("modification_frequency", 0.3),
            Map.entry("skip_rate", 0.1),
            Map.entry("workout_confidence", 0.5),
            Map.entry("exercise_confidence", 0.5),
            Map.entry("intensity_confidence", 0.5),
            Map.entry("total_interactions", 0.0),
            Map.entry("learning_rate", 0.05),
            Map.entry("adaptation_speed", 0.1));

    private final RunningCoach coach;

    JourneyIT(RunningCoach coach) {
        this.coach = coach;
    }

    private static void assertFigures(JsonNode profile, Map<String, Double> expected) {
        assertThat(expected)
                .allSatisfy((name, value) ->
                        assertThat(profile.path(name).doubleValue()).as(name).isEqualTo(value, EXACT));
    }

    @Test
    void healthAndTheRootNeedNoToken() {
        Answer health = coach.api().send("GET", "/health", Optional.empty(), Optional.empty());
        Answer root = coach.api().send("GET", "/", Optional.empty(), Optional.empty());

        assertThat(health.ok().at("/status").asText()).isEqualTo("degraded");
        assertThat(health.at("/model_available").asBoolean()).isFalse();
        assertThat(root.ok().at("/endpoints")).hasSize(10);
    }

    @Test
    void aTokenOfTheIssuerOpensTheDoor() {
        Answer token = coach.api().send(coach.api().request("/dev/token?user_id=ann"));

        assertThat(token.at("/token_type").asText()).isEqualTo("Bearer");
        coach.api().get("/user/ann/profile", token.at("/access_token").asText()).ok();
    }

    @Test
    void aNewcomerHasTheDefaultsAndReadingWritesNothing() {
        Lifter newcomer = coach.newLifter();

        assertFigures(newcomer.profile(), NEWCOMER);
        assertThat(newcomer.profile().path("version").asLong()).isZero();
        newcomer.insights();
        newcomer.export();
        newcomer.tells("struggle_set").ok();

        try (StoredItems items = coach.items()) {
            assertThat(items.of(newcomer.id())).isEmpty();
        }
    }

    @Test
    void aRecommendationIsAnHonestFallbackAndTheSameAgainUnderANewId() {
        Lifter lifter = coach.newLifter();

        Answer first = lifter.ask("exercise_start").ok();
        JsonNode second = lifter.recommendation("exercise_start");

        assertThat(first.at("/recommendation/source").asText()).isEqualTo("fallback");
        assertThat(first.at("/notice").asText()).contains("fallback");
        assertThat(first.at("/recommendation/reasoning").asText()).containsIgnoringCase("fallback");
        for (String same : new String[] {"type", "original_value", "suggested_value", "confidence", "reasoning"}) {
            assertThat(second.path(same)).isEqualTo(first.at("/recommendation/" + same));
        }
        assertThat(second.path("id")).isNotEqualTo(first.at("/recommendation/id"));
    }

    @Test
    void anEasyAcceptedSetMovesTheProfileExactlyAsTheFormulaSays() {
        Lifter lifter = coach.newLifter();
        JsonNode recommendation = lifter.recommendation("complete_set");
        assertThat(recommendation.path("type").asText()).isEqualTo("increase_weight");

        Answer learned =
                lifter.answer(recommendation.path("id").asText(), Bodies.EASY).ok();

        assertThat(learned.at("/learned")).hasSize(8);
        assertFigures(
                lifter.profile(),
                Map.of(
                        "preferred_intensity", 7.15,
                        "volume_tolerance", 7.12,
                        "progression_rate", 5.25,
                        "form_focus", 7.0,
                        "acceptance_rate", 0.525,
                        "modification_frequency", 0.285,
                        "skip_rate", 0.095,
                        "workout_confidence", 0.515,
                        "intensity_confidence", 0.5,
                        "total_interactions", 1.0));
    }

    @Test
    void aSkippedHardSetMovesItTheOtherWay() {
        Lifter lifter = coach.newLifter();

        lifter.train("{\"accepted\":false,\"skipped\":true,\"difficulty_rating\":9,\"form_quality\":6}");

        assertFigures(
                lifter.profile(),
                Map.of(
                        "preferred_intensity", 6.7,
                        "volume_tolerance", 7.0,
                        "progression_rate", 4.8,
                        "form_focus", 7.15,
                        "acceptance_rate", 0.475,
                        "modification_frequency", 0.285,
                        "skip_rate", 0.145,
                        "workout_confidence", 0.5,
                        "intensity_confidence", 0.5 + 0.05 * (2.0 / 3 - 0.5)));
    }

    @Test
    void theSameAnswerAgainIsCountedOnceAndAnotherAnswerIsRefused() {
        Lifter lifter = coach.newLifter();
        String tweak = lifter.tweak("complete_set");
        lifter.answer(tweak, Bodies.EASY).ok();
        JsonNode before = lifter.profile();

        assertThat(lifter.answer(tweak, Bodies.EASY).ok().at("/learned")).isEmpty();
        Answer other = lifter.answer(tweak, "{\"accepted\":false}");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("FEEDBACK_CONFLICT");
        assertThat(lifter.profile()).isEqualTo(before);
    }

    @Test
    void anAnswerToARecommendationOfSomebodyElseFindsNone() {
        String tweak = coach.newLifter().tweak("complete_set");

        Answer answer = coach.newLifter().answer(tweak, Bodies.EASY);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("TWEAK_NOT_FOUND");
    }

    @Test
    void tenEasySetsLeadToMoreWeightAndPoorFormToNone() {
        Lifter lifter = coach.newLifter();
        IntStream.range(0, 10).forEach(set -> lifter.train(Bodies.EASY));

        JsonNode after = lifter.recommendation("complete_set");
        assertThat(after.path("type").asText()).isEqualTo("increase_weight");
        assertThat(after.path("suggested_value").doubleValue())
                .isGreaterThan(135)
                .isLessThanOrEqualTo(148.5);

        lifter.train("{\"accepted\":true,\"form_quality\":4,\"perceived_exertion\":10}");

        JsonNode poor = lifter.recommendation("complete_set");
        assertThat(poor.path("type").asText()).isNotEqualTo("increase_weight");
        assertThat(poor.path("alternative_options").findValuesAsText("type")).doesNotContain("increase_weight");
        assertThat(poor.path("applied_limits").toString()).contains("FORM_DEGRADATION_LIMIT");
    }

    @Test
    void insightsAgreeWithTheProfile() {
        Lifter lifter = coach.newLifter();
        IntStream.range(0, 3).forEach(set -> lifter.train(Bodies.EASY));

        JsonNode profile = lifter.profile();
        JsonNode insights = lifter.insights();

        assertThat(insights.at("/preference_summary/preferred_intensity"))
                .isEqualTo(profile.path("preferred_intensity"));
        assertThat(insights.at("/performance_trends/acceptance_rate")).isEqualTo(profile.path("acceptance_rate"));
        assertThat(insights.at("/sample_sizes/recommendation_accuracy").asInt()).isEqualTo(3);
    }

    @Test
    void anOldClientGetsOneActionForAnEvent() {
        Answer answer = coach.newLifter().tells("struggle_set").ok();

        assertThat(answer.at("/tweak/action").asText()).isEqualTo("reduce_reps");
        assertThat(answer.at("/tweak/modifications/reps").asInt()).isEqualTo(-1);
    }

    @Test
    void aSessionIsStoredOnceAndTeachesHowLongTheLifterTrains() {
        Lifter lifter = coach.newLifter();

        assertThat(lifter.logs("monday").ok().at("/stored").asText()).isEqualTo("created");
        assertThat(lifter.logs("monday").ok().at("/stored").asText()).isEqualTo("unchanged");

        assertThat(lifter.profile()
                        .at("/time_constraints/typical_session_length")
                        .asDouble())
                .isEqualTo(52);
    }

    @Test
    void theExportHasEverythingWithTheNotesThatNothingElseShows() {
        Lifter lifter = coach.newLifter();
        lifter.train(Bodies.EASY);
        lifter.logs("monday").ok();

        JsonNode export = lifter.export();

        assertThat(export.path("profile")).isEqualTo(lifter.profile());
        assertThat(export.path("tweaks")).hasSize(1);
        assertThat(export.path("exercises")).hasSize(1);
        assertThat(export.path("learning_events")).hasSize(1);
        assertThat(export.path("sessions")).hasSize(1);
        assertThat(export.path("tweaks").toString()).contains("felt light today");
        assertThat(export.path("sessions").toString()).contains("new shoes");
        for (String other : new String[] {"/profile", "/insights"}) {
            assertThat(lifter.get(other).body()).doesNotContain("felt light today", "new shoes");
        }
    }

    @Test
    void whoIsDeletedIsANewcomerAgainButVersionsGoOn() {
        Lifter lifter = coach.newLifter();
        lifter.train(Bodies.EASY);
        lifter.logs("monday").ok();
        long version = lifter.profile().path("version").asLong();

        Answer deleted = lifter.delete();

        assertThat(deleted.at("/deleted/tweaks").asInt()).isEqualTo(1);
        assertFigures(lifter.profile(), NEWCOMER);
        assertThat(lifter.profile().path("version").asLong()).isGreaterThan(version);
        assertThat(lifter.export().path("tweaks")).isEmpty();
        try (StoredItems items = coach.items()) {
            assertThat(items.of(lifter.id()).toString()).doesNotContain("felt light", "new shoes", "Bench");
        }
        lifter.train(Bodies.EASY);
        assertThat(lifter.profile().path("version").asLong()).isGreaterThan(version + 1);
        assertFigures(lifter.profile(), Map.of("preferred_intensity", 7.15, "total_interactions", 1.0));
    }

    @Test
    void whatOneLifterDoesChangesNothingOfAnother() {
        Lifter bystander = coach.newLifter();
        bystander.train(Bodies.EASY);
        bystander.logs("monday").ok();
        try (StoredItems items = coach.items()) {
            var before = items.of(bystander.id());
            assertThat(before).hasSize(5);

            Lifter busy = coach.newLifter();
            busy.train(Bodies.EASY);
            busy.logs("monday").ok();
            busy.tells("complete_set").ok();
            busy.insights();
            busy.delete();

            assertThat(items.of(bystander.id())).isEqualTo(before);
        }
    }
}
