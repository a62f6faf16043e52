package com.gitfit.coach.batch;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.SQUAT;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.InMemoryArchive;
import com.gitfit.coach.store.InMemoryStore;
import com.gitfit.coach.store.InsightsStore.Kept;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final Instant AT = NOW.plus(Duration.ofHours(1));

    private final InMemoryStore store = new InMemoryStore();
    private final FaultyArchive archive = new FaultyArchive(new InMemoryArchive(store));
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());
    private final Worker worker = new Worker(archive, calculator, telemetry);

    @BeforeEach
    void train() {
        answer(ANN, BENCH, NOW.minus(Duration.ofDays(1)));
        answer(ANN, SQUAT, NOW);
        answer(BOB, BENCH, NOW);
    }

    @Test
    void everyLifterHasADigestAndMonths() {
        assertThat(work(AT, ANN, BOB)).isTrue();

        assertThat(kept(ANN).digest().orElseThrow().profileVersion()).isEqualTo(2);
        assertThat(kept(ANN).digest().orElseThrow().asOf()).isEqualTo(AT);
        assertThat(kept(ANN).months())
                .extracting(TrainingMonth::month)
                .containsExactly(YearMonth.parse("2026-03"), YearMonth.parse("2026-02"));
        assertThat(kept(BOB).months()).hasSize(1);
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED)).containsExactly(2.0);
        assertThat(telemetry.values(Metric.INSIGHTS_FAILED)).containsExactly(0.0);
    }

    @Test
    void aChunkThatIsDeliveredTwiceComesToTheSame() {
        work(AT, ANN, BOB);
        Kept once = kept(ANN);

        assertThat(work(AT, BOB, ANN)).isTrue();

        assertThat(kept(ANN)).isEqualTo(once);
    }

    @Test
    void aChunkWhoseWriteWasNotConfirmedIsDeliveredAgainAndComesToTheSame() {
        archive.loseAnswersOfWrites(true);
        assertThat(work(AT, ANN)).isFalse();
        Kept once = kept(ANN);
        archive.loseAnswersOfWrites(false);

        assertThat(work(AT, ANN)).isTrue();

        assertThat(once.digest()).isPresent();
        assertThat(kept(ANN)).isEqualTo(once);
        assertThat(telemetry.values(Metric.INSIGHTS_FAILED)).containsExactly(1.0, 0.0);
    }

    @Test
    void oneLiftersFailureDoesNotKeepTheOthersFromBeingDone() {
        archive.garble(ANN);

        assertThat(work(AT, ANN, BOB)).isFalse();

        assertThat(kept(ANN).digest()).isEmpty();
        assertThat(kept(BOB).digest()).isPresent();
        assertThat(telemetry.failures()).extracting("name").containsExactly("insights_failed");
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED)).containsExactly(1.0);
        assertThat(telemetry.values(Metric.INSIGHTS_FAILED)).containsExactly(1.0);
    }

    @Test
    void aLaterDigestIsNotReplacedButTheMonthsAreKept() {
        work(AT.plusSeconds(1), ANN);
        Digest later = kept(ANN).digest().orElseThrow();
        new InMemoryArchive(store).forget(List.of(ANN));
        store.keep(ANN, later);

        assertThat(work(AT, ANN)).isTrue();

        assertThat(kept(ANN).digest()).contains(later);
        assertThat(kept(ANN).months()).hasSize(2);
    }

    @Test
    void aDayThatWentOnIsKeptAsItBecame() {
        work(AT, ANN);
        answer(ANN, BENCH, NOW.plusSeconds(60));

        work(AT.plus(Duration.ofHours(1)), ANN);

        assertThat(kept(ANN).months().getFirst().total().answered()).isEqualTo(2);
    }

    @Test
    void ofAStrangerNothingIsKept() {
        UserId stranger = new UserId("stranger");

        assertThat(work(AT, stranger)).isTrue();

        assertThat(store.knows(stranger)).isFalse();
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED)).containsExactly(0.0);
    }

    @Test
    void whatIsLeftOfADeletedLifterIsRemoved() {
        work(AT, ANN);
        List<TrainingMonth> months = kept(ANN).months();
        store.delete(ANN, AT);
        new InMemoryArchive(store).write(months, Map.of());

        assertThat(work(AT, ANN, BOB)).isTrue();

        assertThat(kept(ANN).months()).isEmpty();
        assertThat(kept(BOB).months()).hasSize(1);
    }

    @Test
    void whatIsWrittenOfALifterWhoIsDeletedMeanwhileIsRemoved() {
        List<TrainingMonth> written = new ArrayList<>();
        archive.afterWrite(() -> {
            List<TrainingMonth> months = kept(ANN).months();
            Optional<Digest> digest = kept(ANN).digest();
            written.addAll(months);
            store.delete(ANN, AT);
            // As if the deletion had looked just before this was written.
            new InMemoryArchive(store).write(months, Map.of(ANN, digest.orElseThrow()));
        });

        assertThat(work(AT, ANN, BOB)).isTrue();

        assertThat(written).hasSize(2);
        assertThat(kept(ANN).months()).isEmpty();
        assertThat(kept(ANN).digest()).isEmpty();
        assertThat(kept(BOB).digest()).isPresent();
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED)).containsExactly(1.0);
    }

    @Test
    void theRestOfAChunkIsLeftWhenTimeRunsShort() {
        List<Integer> asked = new ArrayList<>();
        Delivery delivery = new Delivery("message", Optional.of(new Chunk(AT, List.of(ANN, BOB))));

        List<String> failed = worker.run(List.of(delivery), () -> {
            asked.add(1);
            return asked.size() <= 2 ? Duration.ofSeconds(10) : Duration.ofMillis(9_999);
        });

        assertThat(failed).containsExactly("message");
        assertThat(kept(ANN).digest()).isPresent();
        assertThat(kept(BOB).digest()).isEmpty();
    }

    @Test
    void aMessageThatIsNotOursIsDeliveredAgainAndKeepsNobodyWaiting() {
        List<Delivery> deliveries = List.of(
                new Delivery("illegible", Optional.empty()),
                new Delivery("ours", Optional.of(new Chunk(AT, List.of(ANN)))));

        assertThat(worker.run(deliveries, () -> Duration.ofMinutes(5))).containsExactly("illegible");

        assertThat(kept(ANN).digest()).isPresent();
    }

    private boolean work(Instant at, UserId... users) {
        Delivery delivery = new Delivery("message", Optional.of(new Chunk(at, List.of(users))));
        boolean isDone =
                worker.run(List.of(delivery), () -> Duration.ofMinutes(5)).isEmpty();
        telemetry.flush();
        return isDone;
    }

    private Kept kept(UserId user) {
        return store.readInsights(user, InsightsCalculator.MOST_MONTHS, AT);
    }

    private void answer(UserId lifter, ExerciseKey exercise, Instant at) {
        Tweak tweak = tweak(lifter, exercise);
        store.save(tweak);
        store.commit(accepted(store.read(lifter, tweak.id(), at).orElseThrow(), at));
    }
}
