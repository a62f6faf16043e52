package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.SQUAT;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.batch.Chunk;
import com.gitfit.coach.batch.Delivery;
import com.gitfit.coach.batch.FakeChunkQueue;
import com.gitfit.coach.batch.Plan.Users;
import com.gitfit.coach.batch.Planner;
import com.gitfit.coach.batch.Worker;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Insights;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.service.InsightsService;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** Planner and workers on real tables. */
final class DynamoDbBatchTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));

    private final RequestLog sent = new RequestLog();
    private final DynamoDbClient client = DynamoDbFixture.client(LocalDynamoDb.endpoint(), sent);
    private final Tables tables = TestTables.create(client);
    private final DynamoDbStore store = new DynamoDbStore(client, tables, new StoreSettings(0.05, 3));
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final FakeChunkQueue queue = new FakeChunkQueue();
    private final InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());
    private final Planner planner = new Planner(
            new DynamoDbDirectory(client, tables),
            queue,
            new DynamoDbPlanBookmarks(client, tables),
            telemetry,
            () -> LATER);
    private final Worker worker = new Worker(new DynamoDbArchive(client, tables), calculator, telemetry);
    private final InsightsService insights =
            new InsightsService(store, store, calculator, telemetry, Clock.fixed(LATER, ZoneOffset.UTC));

    @Test
    void whoIsActiveHasTheSameInsightsAheadAsOnRequest() {
        List<UserId> lifters = train(60);
        Map<UserId, Insights> onRequest = insightsOf(lifters);
        planner.run(Users.ACTIVE, LATER, DynamoDbBatchTest::aQuarterOfAnHour);

        work();

        assertThat(insightsOf(lifters)).isEqualTo(onRequest);
        telemetry.flush();
        assertThat(telemetry.values(Metric.INSIGHTS_PRECOMPUTED).subList(60, 120))
                .containsOnly(1.0);
        assertThat(telemetry.values(Metric.ACTIVE_LIFTERS)).containsExactly(60.0);
        assertThat(telemetry.values(Metric.INSIGHTS_COMPUTED).stream()
                        .mapToDouble(value -> value)
                        .sum())
                .isEqualTo(60);
    }

    @Test
    void everybodyIsMetOnceAndTheDeletedAreNot() {
        List<UserId> lifters = train(30);
        store.delete(lifters.getFirst(), NOW);

        assertThat(planner.run(Users.ALL, LATER, DynamoDbBatchTest::aQuarterOfAnHour))
                .isEqualTo(new Planner.Report(29, true));

        assertThat(queue.users()).containsExactlyInAnyOrderElementsOf(lifters.subList(1, 30));
    }

    @Test
    void aChunkThatIsDeliveredTwiceLeavesTheSameTables() {
        List<UserId> lifters = train(5);
        work(new Chunk(LATER, lifters));
        List<Map<String, AttributeValue>> once = everything();

        work(new Chunk(LATER, lifters));

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(once).hasSize(15);
    }

    @Test
    void aLifterCostsLittleMoreThanOneReadAndAFractionOfAWrite() {
        List<UserId> lifters = train(25);
        sent.take();

        work(new Chunk(LATER, lifters));

        List<SdkRequest> requests = sent.take();
        long writes = requests.stream()
                .filter(BatchWriteItemRequest.class::isInstance)
                .count();
        assertThat(writes).isEqualTo(3);
        assertThat(requests.size() - writes).isEqualTo(29);
    }

    @Test
    void whoIsDeletedIsForgotten() {
        List<UserId> lifters = train(3);
        work(new Chunk(LATER, lifters));
        UserId gone = lifters.getFirst();
        List<Map<String, AttributeValue>> kept = everything().stream()
                .filter(item -> !item.get("userId").s().equals(gone.value()))
                .toList();
        client.putItem(
                request -> request.tableName(tables.preferences()).item(Tombstone.of(Keys.profile(gone), 3, NOW)));

        work(new Chunk(LATER, lifters));

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(kept);
    }

    /** Lifters, each with an answer on the last day of a month and one on the first of the next. */
    private List<UserId> train(int count) {
        List<UserId> lifters = Stream.generate(() -> someone()).limit(count).toList();
        lifters.forEach(lifter -> {
            answer(lifter, BENCH, NOW.minus(Duration.ofDays(1)));
            answer(lifter, SQUAT, NOW);
        });
        return lifters;
    }

    private void answer(UserId lifter, ExerciseKey exercise, Instant at) {
        Tweak tweak = tweak(lifter, exercise);
        store.save(tweak);
        store.commit(accepted(store.read(lifter, tweak.id(), at).orElseThrow(), at));
    }

    private Map<UserId, Insights> insightsOf(List<UserId> lifters) {
        Map<UserId, Insights> all = new HashMap<>();
        lifters.forEach(lifter -> all.put(lifter, insights.insights(lifter)));
        return all;
    }

    private void work() {
        work(queue.take().toArray(Chunk[]::new));
    }

    private void work(Chunk... chunks) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Chunk chunk : chunks) {
            deliveries.add(new Delivery("message-" + deliveries.size(), Optional.of(chunk)));
        }
        assertThat(worker.run(deliveries, DynamoDbBatchTest::aQuarterOfAnHour)).isEmpty();
    }

    private static Duration aQuarterOfAnHour() {
        return Duration.ofMinutes(15);
    }

    private List<Map<String, AttributeValue>> everything() {
        return Stream.of(tables.cache(), tables.trends())
                .flatMap(table -> client.scan(request -> request.tableName(table)).items().stream())
                .collect(Collectors.toList());
    }
}
