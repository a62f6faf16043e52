package com.gitfit.coach.functions.recommendation;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.functions.SpeakingModel;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.service.ReplayService.Replay;
import com.gitfit.coach.telemetry.RecordingTelemetry.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators can see of a decision, at once and later. */
class DecisionTraceTest {
    private static final String NAME = "zyzzyva curl";

    private final TestCoach coach = new TestCoach().with("LOG_LEVEL", "DEBUG");

    @Test
    void aDecisionIsOneEntryWithEverythingThatLedToIt() {
        coach.recommends(aRequest());

        assertThat(logged().fields())
                .containsOnlyKeys(
                        "tweak_id",
                        "algorithm_version",
                        "inputs",
                        "known",
                        "readiness",
                        "limits_of_the_lifter",
                        "candidates",
                        "model",
                        "answer");
    }

    @Test
    void nothingPersonalIsInIt() {
        coach.with(SpeakingModel.givingReasons());

        coach.recommends(aRequest()
                .by("zyzzyva")
                .of(NAME)
                .withEquipment("my zyzzyva bench")
                .on("zyzzyva_event"));

        assertThat(logged().toString()).doesNotContainIgnoringCase("zyzzyva").contains("exercise=unknown");
    }

    @Test
    void ofAnExerciseThatEverybodyKnowsTheModelsWordsAreInIt() {
        coach.with(SpeakingModel.givingReasons());

        Tweak tweak = coach.recommends(aRequest());

        assertThat(logged().toString()).contains("exercise=Barbell Bench Press", "phrasing=given");
        assertThat(tweak.recommendation().reasoning())
                .contains(model(logged()).get("sentence").toString());
    }

    @Test
    void withoutDetailsNothingIsLoggedAndNothingMoreIsKept() {
        coach.with("LOG_LEVEL", "INFO");

        Tweak tweak = coach.recommends(aRequest());

        assertThat(coach.telemetry().events("decision_trace")).isEmpty();
        assertThat(tweak.grounds())
                .hasValueSatisfying(grounds -> assertThat(grounds.basis()).isEmpty());
    }

    @Test
    void whatAnAnswerMovedIsLoggedToo() {
        coach.learns(
                coach.recommends(aRequest().by("zyzzyva")), AnAnswer.accepted().saying("zyzzyva"));

        assertThat(coach.telemetry().events("learning_trace"))
                .singleElement()
                .satisfies(event -> assertThat(event.toString())
                        .contains("preference=acceptance_rate", "before=0.5", "after=0.525")
                        .doesNotContain("zyzzyva"));
    }

    @ParameterizedTest
    @EnumSource
    void aTracedDecisionComesOutTheSameLongAfter(WorkoutEvent event) {
        coach.with(SpeakingModel.givingReasons().favouring(Lever.MODIFY_REST, 0.3));
        ARequest request = aRequest().on(event).energy(7).lastRpe(7);
        coach.learns(coach.recommends(request), AnAnswer.easy());
        Tweak tweak = coach.recommends(request);
        Event entry = coach.telemetry().events("decision_trace").getLast();
        for (int answer = 0; answer < 5; answer++) {
            coach.clock().advance(Duration.ofDays(1));
            coach.learns(coach.recommends(request), AnAnswer.skipped());
        }

        Replay.Decided replay = decided(tweak);

        assertThat(replay.again()).isEqualTo(tweak);
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.trace()).isEqualTo(entry.fields());
    }

    @Test
    void oneThatWasNotTracedComesOutTheSameUntilSomethingIsLearned() {
        coach.with("LOG_LEVEL", "INFO").with(SpeakingModel.givingReasons());
        Tweak tweak = coach.recommends(aRequest());

        assertThat(decided(tweak).isSame()).isTrue();
        coach.learns(tweak, AnAnswer.accepted());

        assertThat(replay(tweak))
                .isEqualTo(new Replay.Impossible("The coach has learned of this lifter since, and this recommendation"
                        + " was not traced: set DECISION_TRACE_RATE, or LOG_LEVEL to DEBUG, for those to come."));
    }

    @Test
    void aReplayStoresNothingAndCountsNothing() {
        Tweak tweak = coach.recommends(aRequest());
        var before = coach.everythingOf(ARequest.USER.value());
        int events = coach.telemetry().events().size();

        decided(tweak);

        assertThat(coach.everythingOf(ARequest.USER.value())).isEqualTo(before);
        assertThat(coach.telemetry().events()).hasSize(events);
    }

    @Test
    void nobodyElsesRecommendationIsReplayed() {
        Tweak tweak = coach.recommends(aRequest());

        assertThat(coach.replays(new UserId("somebody"), tweak.id()))
                .isEqualTo(new Replay.Impossible("This lifter has no recommendation of that id."));
    }

    private Replay replay(Tweak tweak) {
        return coach.replays(tweak.userId(), tweak.id());
    }

    private Replay.Decided decided(Tweak tweak) {
        assertThat(replay(tweak)).isInstanceOf(Replay.Decided.class);
        return (Replay.Decided) replay(tweak);
    }

    private Event logged() {
        List<Event> entries = coach.telemetry().events("decision_trace");
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static Map<?, ?> model(Event entry) {
        return (Map<?, ?>) entry.fields().get("model");
    }
}
