package com.gitfit.coach.functions.insights;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.batch.Delivery;
import com.gitfit.coach.batch.Worker;
import com.gitfit.coach.contract.ApiContract;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.PathContract;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.InMemoryArchive;
import com.gitfit.coach.store.InMemoryStore.Failure;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightsHandlerTest implements PathContract {
    private static final String NOTES = "my left shoulder clicks";

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(InsightsHandler::new);

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
        return Call.of("insights-get.json");
    }

    @Test
    void aNewcomerSeesTheProfileAndThatThereIsNotEnoughData() {
        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.number("/insights/preference_summary/preferred_intensity"))
                .isEqualTo(7);
        assertThat(reply.number("/insights/performance_trends/acceptance_rate")).isEqualTo(0.5);
        assertThat(reply.text("/insights/preference_summary/workout_style")).isEqualTo("high-performance");
        for (String figure : new String[] {
            "performance_trends/improvement_rate",
            "performance_trends/consistency_score",
            "ai_effectiveness/recommendation_accuracy",
            "ai_effectiveness/user_satisfaction",
            "ai_effectiveness/personalization_level"
        }) {
            assertThat(reply.number("/insights/" + figure)).as(figure).isZero();
        }
        assertThat(reply.at("/insights/sample_sizes")).allMatch(size -> size.intValue() == 0);
        assertThat(reply.texts("/insights/not_enough_data"))
                .containsExactlyInAnyOrderElementsOf(
                        () -> reply.at("/insights/sample_sizes").fieldNames());
        assertThat(reply.at("/insights/trends")).isEmpty();
    }

    @Test
    void theContractShowsWhatANewcomerReallySees() {
        JsonNode example = ApiContract.coach()
                .document()
                .at(
                        "/paths/~1user~1{user_id}~1insights/get/responses/200/content/application~1json/examples/new_user/value");
        coach.clock().advance(Duration.ofMinutes(5));

        JsonNode answer = client.send(call()).isSuccess().json();

        assertThat(sameNumbers(answer)).isEqualTo(sameNumbers(example));
    }

    @Test
    void aReadWritesNothing() {
        client.send(call()).isSuccess();

        assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
        assertThat(coach.store().takeCalls()).isEqualTo(3);
    }

    @Test
    void everyFigureOfAHistoryRestsOnItsSamples() {
        train(10);

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.number("/insights/sample_sizes/acceptance_rate")).isEqualTo(10);
        assertThat(reply.number("/insights/sample_sizes/recommendation_accuracy"))
                .isEqualTo(10);
        assertThat(reply.number("/insights/sample_sizes/calibration")).isEqualTo(10);
        assertThat(reply.number("/insights/ai_effectiveness/recommendation_accuracy"))
                .isEqualTo(1);
        assertThat(reply.number("/insights/ai_effectiveness/user_satisfaction")).isCloseTo(0.8, within(1e-9));
        assertThat(reply.number("/insights/ai_effectiveness/personalization_level"))
                .isCloseTo(0.2, within(1e-9));
        assertThat(reply.texts("/insights/performance_trends/strong_areas")).contains("chest");
        assertThat(reply.texts("/insights/performance_trends/weak_areas")).doesNotContain("chest");
        assertThat(reply.at("/insights/trends/acceptance_rate").size()).isEqualTo(10);
        assertThat(reply.at("/insights/next_focus_areas").size()).isLessThanOrEqualTo(3);
        assertThat(reply.number("/insights/calibration/observed_acceptance")).isEqualTo(1);
    }

    @Test
    void whatRepeatsTheProfileEqualsItAtEveryMoment() {
        for (int answer = 0; answer < 5; answer++) {
            train(1);

            Reply reply = client.send(call()).isSuccess();

            var profile = coach.profile(Call.USER);
            assertThat(reply.number("/insights/performance_trends/acceptance_rate"))
                    .isEqualTo(profile.patterns().acceptanceRate());
            assertThat(reply.number("/insights/preference_summary/preferred_intensity"))
                    .isEqualTo(profile.value(Preference.INTENSITY));
            assertThat(reply.number("/insights/preference_summary/progression_rate"))
                    .isEqualTo(profile.value(Preference.PROGRESSION));
        }
    }

    @Test
    void theyAreOfTheMomentTheyWereAskedFor() {
        coach.clock().advance(Duration.ofMinutes(5));

        Reply reply = client.send(call()).isSuccess();

        String now = SteppingClock.START.plus(Duration.ofMinutes(5)).toString();
        assertThat(reply.text("/insights/as_of")).isEqualTo(now);
        assertThat(reply.text("/generated_at")).isEqualTo(now);
    }

    @Test
    void whatWasComputedAheadIsShownWithTheMomentThatItIsOf() {
        train(3);
        Instant computed = precompute();
        coach.clock().advance(Duration.ofHours(3));
        coach.store().takeCalls();

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.text("/insights/as_of")).isEqualTo(computed.toString());
        assertThat(reply.number("/insights/months/0/answers")).isEqualTo(3);
        assertThat(coach.store().takeCalls()).isEqualTo(1);
        assertThat(coach.telemetry().values(Metric.INSIGHTS_PRECOMPUTED)).containsExactly(1.0);
    }

    @Test
    void whatWasComputedAheadIsTheSameAsOnRequest() {
        train(7);
        JsonNode onRequest = client.send(call()).isSuccess().at("/insights");

        precompute();

        assertThat(client.send(call()).isSuccess().at("/insights")).isEqualTo(onRequest);
    }

    @Test
    void anAnswerMakesWhatWasComputedAheadOutOfDate() {
        train(3);
        precompute();
        train(1);

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.number("/insights/sample_sizes/calibration")).isEqualTo(4);
        assertThat(coach.telemetry().values(Metric.INSIGHTS_PRECOMPUTED)).containsExactly(0.0);
    }

    @Test
    void afterFourHoursWhatWasComputedAheadIsOutOfDate() {
        train(3);
        precompute();
        coach.clock().advance(Duration.ofHours(4));

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.text("/insights/as_of")).isEqualTo(reply.text("/generated_at"));
    }

    @Test
    void whatWasComputedOnRequestIsKeptForTheNextOne() {
        train(3);
        client.send(call()).isSuccess();
        coach.clock().advance(Duration.ofMinutes(1));
        coach.store().takeCalls();

        client.send(call()).isSuccess();

        assertThat(coach.store().takeCalls()).isEqualTo(1);
        assertThat(coach.telemetry().values(Metric.INSIGHTS_PRECOMPUTED)).containsExactly(0.0, 1.0);
    }

    @Test
    void whatCannotBeKeptIsShownAllTheSame() {
        train(3);
        coach.store().failNextCommit(Failure.UNREACHABLE);

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.number("/insights/sample_sizes/calibration")).isEqualTo(3);
        assertThat(coach.telemetry().failures()).extracting("name").containsExactly("insights_not_kept");
    }

    @Test
    void theDaysThatOutlivedTheirAnswersAreShown() {
        train(3);
        precompute();
        coach.clock().advance(Duration.ofDays(181));

        Reply reply = client.send(call()).isSuccess();

        assertThat(reply.number("/insights/sample_sizes/calibration")).isZero();
        assertThat(reply.at("/insights/trends/acceptance_rate").size()).isEqualTo(3);
        assertThat(reply.number("/insights/months/0/accepted")).isEqualTo(3);
    }

    @Test
    void notesAreNotShown() {
        coach.learns(
                coach.recommends(aRequest().by(Call.USER)),
                AnAnswer.skipped().effectiveness(1).saying(NOTES));

        assertThat(client.send(call()).isSuccess().body()).doesNotContain(NOTES);
    }

    @Test
    void anothersHistoryIsNotMixedIn() {
        coach.learns(coach.recommends(aRequest().by("somebody")), AnAnswer.easy());

        assertThat(client.send(call()).at("/insights/sample_sizes")).allMatch(size -> size.intValue() == 0);
    }

    /** Has the insights computed ahead, and says as of when. */
    private Instant precompute() {
        Instant now = coach.clock().instant();
        List<Delivery> deliveries =
                List.of(new Delivery("message", Optional.of(new Chunk(now, List.of(new UserId(Call.USER))))));
        Worker worker = new Worker(
                new InMemoryArchive(coach.store()),
                new InsightsCalculator(CoachingPolicy.standard()),
                new RecordingTelemetry());
        assertThat(worker.run(deliveries, () -> Duration.ofMinutes(5))).isEmpty();
        return now;
    }

    /** One easy, accepted answer a day. */
    private void train(int answers) {
        for (int answer = 0; answer < answers; answer++) {
            coach.clock().advance(Duration.ofDays(1));
            coach.learns(coach.recommends(aRequest().by(Call.USER)), AnAnswer.easy());
        }
    }

    /** 7 and 7.0 are the same. */
    private static String sameNumbers(JsonNode node) {
        return node.toPrettyString().replaceAll("(\\d)\\.0\\b", "$1");
    }
}
