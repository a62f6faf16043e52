package com.gitfit.coach.functions.feedback;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are refused: each names what is wrong, and nothing changes. */
class RefusedFeedbackTest {
    private static final Call ANSWER = Call.of("feedback-post.json");

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(FeedbackHandler::new);
    private final Tweak tweak = coach.recommends(aRequest().by(Call.USER));

    @ParameterizedTest
    @CsvSource({
        "/feedback/accepted, false",
        "/feedback/modified, true",
        "/feedback/difficulty_rating, 8",
        "/feedback/notes, '\"Felt perfect\"'",
        "/feedback/completion_time, 46",
        "/feedback/custom_adjustment, 140"
    })
    void anotherAnswerIsAConflictAndChangesNothing(String pointer, String json) {
        client.send(answering(tweak)).isSuccess();
        var before = coach.everythingOf(Call.USER);

        client.send(answering(tweak).withJson(pointer, json)).isRefusal(409, "FEEDBACK_CONFLICT");

        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
        assertThat(client.send(answering(tweak)).isSuccess().at("/learned")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-7000-8000-000000000000_bench-press",
                "1",
                "tweak 1",
                "' OR 1=1 --",
                "../../etc/passwd",
                "019b8c1e-7a40-7000-8000-000000000001",
                "019B8C1E-7A40-7000-8000-000000000001_barbell-bench-press-medium-grip"
            })
    void aTweakThatWasNeverIssuedIsNotFound(String id) {
        var before = coach.everythingOf(Call.USER);

        client.send(ANSWER.with("/tweak_id", id)).isRefusal(404, "TWEAK_NOT_FOUND");

        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    void aTweakUnderAnotherExerciseIsNotFound() {
        String other = tweak.id().unique() + "_squat";

        client.send(ANSWER.with("/tweak_id", other)).isRefusal(404, "TWEAK_NOT_FOUND");
    }

    @Test
    void anotherUsersTweakIsNotFoundAndNothingChanges() {
        Tweak theirs = coach.recommends(aRequest().by("somebody"));
        var before = coach.everythingOf("somebody");

        client.send(answering(theirs)).isRefusal(404, "TWEAK_NOT_FOUND");

        assertThat(coach.everythingOf("somebody")).isEqualTo(before);
        assertThat(counted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void anAnswerThatContradictsItselfIsRefusedAndChangesNothing(boolean accepted, boolean modified) {
        client.send(answering(tweak)
                        .with("/feedback/accepted", accepted)
                        .with("/feedback/modified", modified)
                        .with("/feedback/skipped", true))
                .refuses("feedback.skipped");

        assertThat(counted()).isZero();
        client.send(answering(tweak)).isSuccess();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "1000000.5",
                "-1000001",
                "1e308",
                "-1e308",
                "1e400",
                "{\"weight\": 1e9}",
                "{\"value\": 100, \"weight\": -1e400}"
            })
    void anAdjustmentOutOfBoundsIsRefusedAndChangesNothing(String json) {
        client.send(answering(tweak).withJson("/feedback/custom_adjustment", json))
                .refuses("feedback.custom_adjustment");

        assertThat(counted()).isZero();
    }

    @Test
    void anAdjustmentOfMoreThan2000CharactersIsRefused() {
        List<Integer> numbers = Collections.nCopies(1_001, 1);

        client.send(answering(tweak).with("/feedback/custom_adjustment", numbers))
                .refuses("feedback.custom_adjustment");
    }

    @ParameterizedTest
    @CsvSource({
        "/feedback, null, feedback",
        "/feedback, [], feedback",
        "/feedback/accepted, null, feedback.accepted",
        "/feedback/accepted, 1, feedback.accepted",
        "/feedback/accepted, '\"true\"', feedback.accepted",
        "/feedback/modified, 0, feedback.modified",
        "/feedback/difficulty_rating, 0, feedback.difficulty_rating",
        "/feedback/difficulty_rating, 11, feedback.difficulty_rating",
        "/feedback/effectiveness_rating, 7.5, feedback.effectiveness_rating",
        "/feedback/perceived_exertion, null, feedback.perceived_exertion",
        "/feedback/form_quality, '\"9\"', feedback.form_quality",
        "/feedback/completion_time, -1, feedback.completion_time",
        "/feedback/completion_time, 86401, feedback.completion_time",
        "/feedback/completion_time, 1e308, feedback.completion_time",
        "/feedback/notes, 7, feedback.notes",
        "/feedback/notes, '\"a\\u0000b\"', feedback.notes",
        "/feedback/notes, '\"\\udc00\"', feedback.notes",
        "/feedback/confirm_blacklist, '\"\"', feedback.confirm_blacklist",
        "/tweak_id, null, tweak_id",
        "/tweak_id, '\"\"', tweak_id"
    })
    void aFieldOutOfBoundsIsNamedAndNothingChanges(String pointer, String json, String field) {
        var before = coach.everythingOf(Call.USER);

        Reply reply = client.send(answering(tweak).withJson(pointer, json)).isRefusal(422, "VALIDATION_FAILED");

        assertThat(reply.at("/details").findValuesAsText("field")).contains(field);
        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    void notesOf2000CharactersAreTheLongest() {
        client.send(answering(tweak).with("/feedback/notes", "n".repeat(2_001))).refuses("feedback.notes");
        client.send(answering(tweak).with("/feedback/notes", "a line\n\t".repeat(250)))
                .isSuccess();
    }

    private long counted() {
        return coach.profile(Call.USER).learning().totalInteractions();
    }

    private static Call answering(Tweak tweak) {
        return ANSWER.with("/tweak_id", tweak.id().toString());
    }
}
