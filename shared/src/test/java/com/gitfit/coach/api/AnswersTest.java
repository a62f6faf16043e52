package com.gitfit.coach.api;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.service.EventService;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.service.SessionService;
import com.gitfit.coach.service.StatusService;
import com.gitfit.coach.store.AccountStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final ExerciseCatalog CATALOG = ExerciseCatalog.load();

    @Test
    void aFallbackShowsEverythingAndSaysThatItIsOne() {
        RecommendationAnswer answer = RecommendationAnswer.of(proposing(new IncreaseWeight(135, 137.5))
                .to(aRequest().on("complete_set"))
                .limitedBy(SafetyLimit.PAIN, SafetyLimit.MAX_WEIGHT_INCREASE)
                .adjustableTo(new AdjustableRange(2.5, 147.5, 2.5))
                .orElse(new ModifyRest(90, 120), "Rest longer.")
                .build());

        assertJson(answer, """
                {
                  "success": true,
                  "recommendation": {
                    "id": "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_barbell-bench-press-medium-grip",
                    "type": "increase_weight",
                    "original_value": 135,
                    "suggested_value": 137.5,
                    "confidence": 0.69,
                    "reasoning": "The plan fits how you are today.",
                    "factors": ["steady"],
                    "expected_outcome": "Cleaner repetitions at a load you know.",
                    "risk_assessment": "low",
                    "alternative_options": [{"type": "modify_rest", "value": 120, "reasoning": "Rest longer."}],
                    "source": "fallback",
                    "applied_limits": ["MAX_WEIGHT_INCREASE", "pain"],
                    "algorithm_version": "1.0.0",
                    "model_version": "none",
                    "unit": "lb",
                    "adjustable_range": {"minimum": 2.5, "maximum": 147.5, "step": 2.5}
                  },
                  "notice": "This is a fallback: rules chose it without the language model, so its confidence is capped.",
                  "user_id": "user-1",
                  "event_type": "complete_set",
                  "timestamp": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void whereTheModelTookPartThereIsNoNotice() {
        JsonNode answer =
                json(RecommendationAnswer.of(holding().rankedByAModel().build()));

        assertThat(answer.has("notice")).isFalse();
        assertThat(answer.at("/recommendation/source").asText()).isEqualTo("model");
        assertThat(answer.at("/recommendation/model_version").asText()).isEqualTo("coach-mini-1");
    }

    @Test
    void confidenceIsShownWithoutTheNoiseOfItsSum() {
        JsonNode answer = json(RecommendationAnswer.of(
                holding().confident(0.7 + 0.2 * 0.5 - 1e-16).build()));

        assertThat(answer.at("/recommendation/confidence")).hasToString("0.8");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(new IncreaseWeight(135, 140), "increase_weight", "135", "140"),
                arguments(new DecreaseWeight(62.5, 60), "decrease_weight", "62.5", "60"),
                arguments(new AdjustReps(10, 8), "adjust_reps", "10", "8"),
                arguments(new ModifyRest(90, 120), "modify_rest", "90", "120"),
                arguments(new ChangeExercise("bench", "Push-Ups"), "change_exercise", "\"bench\"", "\"Push-Ups\""),
                arguments(
                        new AddWarmup(List.of(new WarmupSet(52.5, 8), new WarmupSet(80, 5))),
                        "add_warmup",
                        "[]",
                        "[{\"weight\":52.5,\"reps\":8},{\"weight\":80,\"reps\":5}]"),
                arguments(new Hold(135), "suggest_form_focus", "135", "135"));
    }

    @ParameterizedTest(name = "{1}: {2} → {3}")
    @MethodSource("values")
    void everyLeverShowsWhatWasPlannedAndWhatIsSuggested(
            Prescription prescription, String type, String original, String suggested) {
        JsonNode recommendation =
                json(RecommendationAnswer.of(proposing(prescription).build())).get("recommendation");

        assertThat(recommendation.get("type").asText()).isEqualTo(type);
        assertThat(recommendation.get("original_value")).hasToString(original);
        assertThat(recommendation.get("suggested_value")).hasToString(suggested);
    }

    @Test
    void anAnswerToFeedbackShowsWhatWasLearned() {
        FeedbackDecoder.Request request = FeedbackDecoder.decode(Json.readObject(Post.FEEDBACK.everything()));
        FeedbackService.Result result = new FeedbackService.Result(
                List.of(new LearnedChange("acceptance_rate", 0.5, 0.525, "accepted")), Optional.of("Push-Ups"));

        assertJson(FeedbackAnswer.of(request, result, NOW), """
                {
                  "success": true,
                  "message": "Feedback processed successfully",
                  "user_id": "user-1",
                  "tweak_id": "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_bench-press",
                  "learned": [
                    {"preference": "acceptance_rate", "before": 0.5, "after": 0.525, "signal": "accepted"}
                  ],
                  "blacklist_proposal": "Push-Ups",
                  "timestamp": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void anAnswerToAnEventShowsAnAction() {
        EventService.Action action =
                new EventService.Action("progress_weight", "A small step.", Map.of("weight", new BigDecimal("2.5")));

        LegacyEvent event = EventDecoder.decode(Json.readObject(Post.EVENT.everything()));
        EventService.Result result = new EventService.Result(action, true);

        assertJson(EventAnswer.of(event, result, true, NOW), """
                {
                  "success": true,
                  "tweak": {"action": "progress_weight", "reason": "A small step.", "modifications": {"weight": 2.5}},
                  "user_id": "user-1",
                  "event": "struggle_set",
                  "ai_powered": true,
                  "enhanced_ai": true,
                  "timestamp": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void anAnswerToASessionShowsWhatBecameOfIt() {
        assertJson(SessionAnswer.of(session(), SessionService.Stored.UNCHANGED, NOW), """
                {
                  "success": true,
                  "session_id": "2026-03-02.evening",
                  "user_id": "user-1",
                  "stored": "unchanged",
                  "timestamp": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void aProfileShowsEveryField() {
        Habits habits = new Habits(
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(CATALOG.resolve("push up").key()),
                Leanings.NONE);
        UserProfile profile = aProfile()
                .with(habits)
                .build()
                .withTimeConstraints(new TimeConstraints(45, Set.of(TimeOfDay.EVENING, TimeOfDay.MORNING), 5), NOW)
                .withVersion(7);

        assertJson(ProfileAnswer.of(profile, CATALOG, NOW), """
                {
                  "success": true,
                  "profile": {
                    "user_id": "user-1",
                    "preferred_intensity": 7.0,
                    "volume_tolerance": 7.0,
                    "rest_time_preference": 90,
                    "exercise_variety": 6.0,
                    "progression_rate": 5.0,
                    "form_focus": 7.0,
                    "time_constraints": {
                      "typical_session_length": 45.0, "preferred_times": ["morning", "evening"], "rush_tolerance": 5.0
                    },
                    "acceptance_rate": 0.5,
                    "modification_frequency": 0.3,
                    "skip_rate": 0.1,
                    "workout_confidence": 0.5,
                    "exercise_confidence": 0.5,
                    "intensity_confidence": 0.5,
                    "total_interactions": 0,
                    "last_updated": "2026-03-02T17:00:00Z",
                    "learning_rate": 0.05,
                    "adaptation_speed": 0.1,
                    "blacklist": ["Push-Ups"],
                    "version": 7
                  },
                  "generated_at": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void whatIsNotKnownOfTheTimeIsLeftOut() {
        JsonNode profile =
                json(ProfileAnswer.of(aProfile().build(), CATALOG, NOW)).get("profile");

        assertThat(profile.has("time_constraints")).isFalse();
        assertThat(profile).noneMatch(JsonNode::isNull);
    }

    @Test
    void aDeletionShowsHowMuchThereWas() {
        assertJson(DeleteAnswer.of(ARequest.USER, new AccountStore.Deleted(1, 9, 41, 40, 6, 3), NOW), """
                {
                  "success": true,
                  "user_id": "user-1",
                  "deleted": {"tweaks": 41, "learning_events": 40, "sessions": 6, "exercises": 9, "months": 3, "profile": 1},
                  "timestamp": "2026-03-02T17:00:00Z"
                }""");
    }

    @Test
    void theStatusSaysWhetherTheModelIsThere() {
        assertJson(
                HealthAnswer.of(
                        new StatusService.Status(true, Optional.empty(), OptionalDouble.empty(), true, false), "0.1.0"),
                """
                {
                  "success": true, "status": "degraded", "model_available": false, "model_version": "none",
                  "fallback_enabled": true, "mirror": "off", "version": "0.1.0"
                }""");
        assertJson(
                HealthAnswer.of(
                        new StatusService.Status(
                                false, Optional.of("coach-mini-1"), OptionalDouble.of(0.25), false, true),
                        "0.1.0"),
                """
                {
                  "success": true, "status": "healthy", "model_available": true, "model_version": "coach-mini-1",
                  "ranking_weight": 0.25, "fallback_enabled": false, "mirror": "on", "version": "0.1.0"
                }""");
    }

    @Test
    void theRootNamesEveryRoute() {
        JsonNode root = json(RootAnswer.of("0.1.0"));

        assertThat(root.get("success").booleanValue()).isTrue();
        assertThat(root.get("endpoints")).hasSameSizeAs(Routes.all());
    }

    private static WorkoutSession session() {
        return SessionDecoder.decode(Json.readObject(Post.SESSION.everything()), () -> "new", NOW);
    }

    private static void assertJson(Object answer, String expected) {
        assertThat(json(answer)).isEqualTo(Json.readObject(expected));
    }

    private static JsonNode json(Object answer) {
        return Json.readObject(Json.write(answer));
    }
}
