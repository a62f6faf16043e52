package com.gitfit.coach.functions.feedback;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.functions.BodyContract;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.store.InMemoryStore.Death;
import com.gitfit.coach.store.InMemoryStore.Failure;
import com.gitfit.coach.telemetry.Metric;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackHandlerTest implements BodyContract {
    private static final Call ANSWER = Call.of("feedback-post.json");
    private static final String NOTES = "Felt perfect!";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(FeedbackHandler::new);
    private final Tweak tweak = coach.recommends(aRequest().by(Call.USER));

    @Override
    public TestCoach coach() {
        return coach;
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Call call() {
        return answering(tweak);
    }

    @Test
    void anAnswerIsCountedAndShowsWhatWasLearned() {
        coach.clock().advance(Duration.ofMinutes(2));

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.text("/message")).isEqualTo("Feedback processed successfully");
        assertThat(reply.text("/user_id")).isEqualTo(Call.USER);
        assertThat(reply.text("/tweak_id")).isEqualTo(tweak.id().toString());
        assertThat(reply.text("/timestamp"))
                .isEqualTo(SteppingClock.START.plus(Duration.ofMinutes(2)).toString());
        assertLearned(reply, "acceptance_rate", 0.5, 0.525, "accepted");
        assertLearned(reply, "skip_rate", 0.1, 0.095, "accepted");
        assertLearned(reply, "modification_frequency", 0.3, 0.285, "accepted");
        assertLearned(reply, "form_focus", 7, 6.97, "form_relaxed");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatIsShownIsWhatIsKept() {
        Reply reply = client.send(call()).isSuccess();

        var kept = coach.everythingOf(Call.USER);
        assertThat(kept.tweaks())
                .singleElement()
                .satisfies(answered -> assertThat(
                                answered.answer().orElseThrow().feedback().notes())
                        .contains(NOTES));
        assertThat(kept.learningEvents())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.changes()).hasSize(reply.at("/learned").size()));
        assertThat(coach.profile(Call.USER).patterns().acceptanceRate()).isCloseTo(0.525, within(1e-9));
    }

    @Test
    void itTakesOneReadAndOneTransaction() {
        coach.store().takeCalls();

        client.send(call()).isSuccess();

        assertThat(coach.store().takeCalls()).isEqualTo(2);
    }

    @Test
    void notesAreNotRepeated() {
        assertThat(client.send(call()).isSuccess().body()).doesNotContain(NOTES);
    }

    @Test
    void theSameAnswerAgainIsCountedOnceAndTeachesNothing() {
        client.send(call()).isSuccess();
        var before = coach.everythingOf(Call.USER);
        coach.clock().advance(Duration.ofHours(1));

        Reply again = client.send(call()).isSuccess();

        assertThat(again.at("/learned")).isEmpty();
        assertThat(coach.everythingOf(Call.USER)).isEqualTo(before);
        assertThat(coach.telemetry().values(Metric.ANSWERS)).containsExactly(1.0);
    }

    @Test
    void flagsLeftOutAreFalse() {
        client.send(call()).isSuccess();

        Reply again = client.send(call().without("/feedback/modified").without("/feedback/skipped"));

        assertThat(again.isSuccess().at("/learned")).isEmpty();
    }

    @Test
    void aUsersAnswersChangeNoOtherUser() {
        coach.learns(coach.recommends(aRequest().by("somebody")), AnAnswer.easy());
        var before = coach.everythingOf("somebody");

        for (int answer = 0; answer < 20; answer++) {
            client.send(answering(coach.recommends(aRequest().by(Call.USER)))).isSuccess();
        }

        assertThat(coach.everythingOf("somebody")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, false, ACCEPTED",
        "true,  true,  false, ACCEPTED_MODIFIED",
        "false, true,  false, MODIFIED",
        "false, false, true,  SKIPPED",
        "false, false, false, SKIPPED"
    })
    void everyOutcomeIsLearned(boolean accepted, boolean modified, boolean skipped, Outcome outcome) {
        Reply reply = client.send(call().with("/feedback/accepted", accepted)
                        .with("/feedback/modified", modified)
                        .with("/feedback/skipped", skipped))
                .isSuccess();

        String signal = switch (outcome) {
            case ACCEPTED, ACCEPTED_MODIFIED -> "accepted";
            case MODIFIED -> "modified";
            case SKIPPED -> "skipped";
        };
        assertLearned(reply, "acceptance_rate", 0.5, accepted ? 0.525 : 0.475, signal);
        assertLearned(reply, "modification_frequency", 0.3, modified ? 0.335 : 0.285, signal);
        assertLearned(reply, "skip_rate", 0.1, outcome == Outcome.SKIPPED ? 0.145 : 0.095, signal);
        assertThat(coach.everythingOf(Call.USER).learningEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.outcome()).isEqualTo(outcome));
    }

    @Test
    void ratingsLeftOutTeachNothing() {
        Reply reply = client.send(call().withJson("/feedback", "{\"accepted\": true}"))
                .isSuccess();

        assertThat(reply.at("/learned").findValuesAsText("preference"))
                .containsExactlyInAnyOrder("acceptance_rate", "modification_frequency", "skip_rate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "137.5",
                "0",
                "-5",
                "1000000",
                "-1000000",
                "1e-200",
                "\"Dumbbell Floor Press\"",
                "true",
                "false",
                "[]",
                "[1, \"two\", null]",
                "{}",
                "{\"weight\": 137.5}",
                "{\"reps\": 8, \"why\": \"tired\"}",
                "{\"weight\": \"heavy\"}"
            })
    void anAdjustmentMayBeJsonOfEveryKind(String json) {
        Call call = call().with("/feedback/modified", true).withJson("/feedback/custom_adjustment", json);

        client.send(call).isSuccess();

        assertThat(counted()).isEqualTo(1);
        assertThat(client.send(call).isSuccess().at("/learned")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-200", "-0.0"})
    void anAdjustmentThatNoStoreCanTellFromZeroIsZero(String json) {
        client.send(call().withJson("/feedback/custom_adjustment", json)).isSuccess();

        Call zero = call().with("/feedback/custom_adjustment", 0);

        assertThat(client.send(zero).isSuccess().at("/learned")).isEmpty();
    }

    @Test
    void aLostRaceIsRunAgainAndCountedOnce() {
        coach.store().failNextCommit(Failure.LOST_RACE);
        coach.store().failNextCommit(Failure.LOST_RACE);

        client.send(call()).isSuccess();

        assertThat(counted()).isEqualTo(1);
        assertThat(coach.telemetry().values(Metric.LEARNING_RETRIES)).hasSize(2);
    }

    @Test
    void anUnreachableStoreKeepsNothingAndIsWorthAnotherTry() {
        coach.store().failNextCommit(Failure.UNREACHABLE);

        Reply reply = client.send(call()).isRefusal(503, "STORE_UNAVAILABLE");

        assertThat(reply.header("Retry-After")).contains("1");
        assertThat(counted()).isZero();
        client.send(call()).isSuccess();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLostOnItsWayBackIsNotCountedTwice() {
        coach.store().failNextCommit(Failure.ANSWER_LOST);

        client.send(call()).isRefusal(503, "STORE_UNAVAILABLE");

        client.send(call()).isSuccess();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aDeathBetweenReadAndWriteLosesNothing() {
        coach.store().dieBetweenReadAndWrite();

        assertThatThrownBy(() -> client.send(call())).isInstanceOf(Death.class);

        assertThat(counted()).isZero();
        client.send(call()).isSuccess();
        client.send(call()).isSuccess();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatOperatorsWatchIsMeasured() {
        client.send(call()).isSuccess();

        assertThat(coach.telemetry().values(Metric.ANSWERS)).containsExactly(1.0);
        assertThat(coach.telemetry().values(Metric.ACCEPTANCE)).containsExactly(1.0);
        assertThat(coach.telemetry().values(Metric.PREDICTION_ERROR)).containsExactly(0.25);
        assertThat(coach.telemetry().events("feedback_learned")).hasSize(1);
    }

    @ParameterizedTest(name = "accepted {0}: {1}")
    @CsvSource({"true, 0.16", "false, 0.36"})
    void thePredictionIsHeldAgainstTheAnswer(boolean accepted, double squaredDistance) {
        Tweak predicted = ATweak.holding().to(aRequest().by(Call.USER)).build();
        coach.store().save(predicted);

        client.send(answering(predicted).with("/feedback/accepted", accepted)).isSuccess();

        assertThat(coach.telemetry().values(Metric.PREDICTION_ERROR))
                .singleElement()
                .satisfies(error -> assertThat(error).isCloseTo(squaredDistance, within(1e-9)));
    }

    private long counted() {
        return coach.profile(Call.USER).learning().totalInteractions();
    }

    private static Call answering(Tweak tweak) {
        return ANSWER.with("/tweak_id", tweak.id().toString());
    }

    private static void assertLearned(Reply reply, String preference, double before, double after, String signal) {
        assertThat(reply.at("/learned"))
                .filteredOn(learned -> learned.get("preference").asText().equals(preference))
                .singleElement()
                .satisfies(learned -> {
                    assertThat(learned.get("before").doubleValue()).isCloseTo(before, within(1e-9));
                    assertThat(learned.get("after").doubleValue()).isCloseTo(after, within(1e-9));
                    assertThat(learned.get("signal").asText()).isEqualTo(signal);
                });
    }
}
