package com.gitfit.coach.api;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.AState.aState;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leaning;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.engine.ALifter;
import com.gitfit.coach.store.AccountStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportAnswerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    @Test
    void somebodyUnknownHasNothingToTakeAlong() {
        assertThat(export(page())).isEqualTo(Json.readObject("""
                        {
                          "success": true, "user_id": "user-1", "exercises": [], "tweaks": [], "learning_events": [],
                          "sessions": [], "months": [], "generated_at": "2026-03-02T17:00:00Z"
                        }"""));
    }

    @Test
    void aSessionIsExportedAsItWasSent() {
        JsonNode sent = Json.readObject(Post.SESSION.everything());
        WorkoutSession session = SessionDecoder.decode(sent, () -> "new", NOW);

        JsonNode exported = export(new AccountStore.Page(
                Optional.empty(), List.of(), List.of(), List.of(), List.of(session), List.of(), Optional.of("next")));

        assertThat(exported.get("next_cursor").asText()).isEqualTo("next");
        assertSame(exported.at("/sessions/0/session_id"), sent.get("session_id"));
        assertSame(exported.at("/sessions/0/session_data"), sent.get("session_data"));
        assertSame(exported.at("/sessions/0/exercises"), sent.get("exercises"));
        assertSame(exported.at("/sessions/0/wearable_data"), sent.get("wearable_data"));
    }

    @Test
    void anAnswerIsExportedWithTheNotesOfTheLifter() {
        JsonNode tweak = tweak(modifiedTo(130).difficulty(7).took(45).saying("Felt heavy."));

        assertThat(tweak.get("tweak_id").asText()).isEqualTo(ATweak.ID.toString());
        assertThat(tweak.at("/exercise_data/exercise_name").asText()).isEqualTo("Bench Press");
        assertThat(tweak.at("/recommendation/type").asText()).isEqualTo("suggest_form_focus");
        assertThat(tweak.get("response")).isEqualTo(Json.readObject("""
                        {
                          "responded_at": "2026-03-02T17:00:00Z",
                          "accepted": false, "modified": true, "skipped": false,
                          "ratings": {"difficulty_rating": 7},
                          "custom_adjustment": 130,
                          "completion_time": 45,
                          "notes": "Felt heavy."
                        }"""));
    }

    @Test
    void anAdjustmentIsExportedAsWhatItWas() {
        assertThat(tweak(modifiedTo("Dips")).at("/response/custom_adjustment").asText())
                .isEqualTo("Dips");
        assertThat(tweak(AnAnswer.modified().adjusting(new Adjustment.Other("[true]")))
                        .at("/response/custom_adjustment")
                        .asText())
                .isEqualTo("[true]");
    }

    @Test
    void habitsAreExportedUnderReadableNames() {
        Habits habits = new Habits(
                Map.of(TimeOfDay.EVENING, 4),
                Map.of(TimeOfDay.MORNING, Map.of(ReadinessInput.ENERGY, new RunningMean(5, 0.5))),
                List.of(new HeartRateVariabilityReading(NOW, 62.5)),
                Map.of(ATweak.ID.exercise(), 2),
                Set.of(ATweak.ID.exercise()),
                new Leanings(
                        new Leaning(0.5, 0.1), new Leaning(-0.2, 0.2), Map.of(Lever.MODIFY_REST, new Leaning(1, 0.3))));
        UserProfile profile = aProfile().with(habits).build();

        JsonNode exported = export(new AccountStore.Page(
                Optional.of(profile),
                List.of(aState().build()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));

        assertThat(exported.get("habits")).isEqualTo(Json.readObject("""
                        {
                          "accepted_by_time": {"evening": 4},
                          "readiness_by_time": {"morning": {"energy": {"count": 5, "mean": 0.5}}},
                          "heart_rate_variability": [{"at": "2026-03-02T17:00:00Z", "milliseconds": 62.5}],
                          "rejections": {"barbell-bench-press-medium-grip": 2},
                          "blacklist": ["barbell-bench-press-medium-grip"],
                          "leanings": {
                            "advice": {"value": 0.5, "variance": 0.1},
                            "effort": {"value": -0.2, "variance": 0.2},
                            "levers": {"modify_rest": {"value": 1.0, "variance": 0.3}}
                          }
                        }"""));
        assertThat(exported.at("/exercises/0/exercise_key").asText()).isEqualTo("barbell-bench-press-medium-grip");
        assertThat(exported.at("/profile/user_id").asText()).isEqualTo("user-1");
        assertThat(exported.at("/preference_intervals/rest_time_preference"))
                .isEqualTo(Json.readObject("{\"low\": 30.0, \"high\": 600.0, \"samples\": 0}"));
    }

    private static JsonNode tweak(AnAnswer answer) {
        AccountStore.Page page = new AccountStore.Page(
                Optional.empty(),
                List.of(),
                List.of(holding().answered(answer, NOW).build()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return export(page).at("/tweaks/0");
    }

    private static AccountStore.Page page() {
        return new AccountStore.Page(
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static JsonNode export(AccountStore.Page page) {
        return Json.readObject(Json.write(ExportAnswer.of(ARequest.USER, page, ALifter.CATALOG, NOW)));
    }

    /** The same but for 8 and 8.0. */
    private static void assertSame(JsonNode exported, JsonNode sent) {
        boolean same = sent.equals(
                (one, other) -> one.isNumber() && other.isNumber()
                        ? Double.compare(one.doubleValue(), other.doubleValue())
                        : one.equals(other) ? 0 : 1,
                exported);

        assertThat(same).as("%s and %s", exported, sent).isTrue();
    }
}
