package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.network.Fault;
import com.gitfit.coach.local.population.Lives;
import com.gitfit.coach.local.population.Population;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever happens on the way, the tables are in the end as if nothing had happened, to the last bit. */
class InsightsFaultsIT {
    private static final int PEOPLE = 400;
    private static final double THROTTLED = 0.2;
    private static final int KILLS = 3;

    @TempDir
    static Path data;

    private static RunningCoach coach;
    private static InsightsBatch batch;
    private static Instant at;
    private static Map<String, Set<Map<String, AttributeValue>>> undisturbed;

    private final AtomicInteger kills = new AtomicInteger();

    @BeforeAll
    static void settleAndCompute() throws InterruptedException {
        at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        coach = RunningCoach.start(data);
        batch = new InsightsBatch(coach.stack());
        batch.deliverAgainAfter(Duration.ofSeconds(3));
        try (var population =
                new Population(coach.stack().dynamoDb(), coach.stack().template(), new Lives(1, at, 60, 9))) {
            population.settle(0, PEOPLE);
        }
        batch.planForAll(at);
        batch.await();
        undisturbed = batch.computed();
        assertThat(undisturbed.get("CacheTable")).hasSize(PEOPLE);
        assertThat(undisturbed.get("TrendsTable")).hasSizeGreaterThan(PEOPLE / 2);
        batch.forget();
    }

    @AfterAll
    static void leave() {
        batch.close();
        coach.close();
    }

    @AfterEach
    void mend() {
        coach.dynamoDb().meet(Fault.NONE);
        batch.forget();
    }

    @Test
    void everyChunkIsDeliveredTwice() throws InterruptedException {
        batch.planForAll(at);
        batch.planForAll(at);
        batch.await();

        assertThat(batch.computed()).isEqualTo(undisturbed);
    }

    @Test
    void theTablesRefuseEveryFifthCall() throws InterruptedException {
        var refused = new AtomicInteger();
        Fault throttling = Fault.throttled(THROTTLED, new Random(5));
        coach.dynamoDb().meet((operation, call) -> {
            HttpAnswer answer = throttling.meet(operation, call);
            refused.addAndGet(answer.status() == 400 ? 1 : 0);
            return answer;
        });
        batch.planForAll(at);
        batch.await();

        assertThat(refused).hasValueGreaterThan(PEOPLE / 10);

        assertThat(batch.deadLetters()).isZero();
        assertThat(batch.computed()).isEqualTo(undisturbed);
    }

    @Test
    void workersAreKilledInTheMiddleOfAChunk() throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            coach.dynamoDb().meet(Fault.on("BatchWriteItem", killing().once()));
            batch.planForAll(at);
            batch.await();
        }

        assertThat(kills).hasValue(KILLS);
        assertThat(batch.deadLetters()).isZero();
        assertThat(batch.computed()).isEqualTo(undisturbed);
    }

    @Test
    void aWorkerIsKilledWhenItHasWrittenButNotSaidSo() throws InterruptedException {
        Fault afterwards = (operation, call) -> {
            var answer = call.forward();
            kill();
            return answer;
        };
        coach.dynamoDb().meet(Fault.on("BatchWriteItem", afterwards.once()));
        batch.planForAll(at);
        batch.await();

        assertThat(kills).hasValue(1);
        assertThat(batch.computed()).isEqualTo(undisturbed);
    }

    @Test
    void somebodyWhoLeavesWhileTheirInsightsAreComputedLeavesNothing() throws InterruptedException {
        // The function that deletes is running by then: a write that waits for its start is given up and made again.
        coach.newLifter().delete();
        Lifter leaving = coach.newLifter();
        leaving.train(Bodies.EASY);
        var left = new AtomicInteger();
        Fault leavesFirst = (operation, call) -> {
            leaving.delete();
            left.incrementAndGet();
            return call.forward();
        };
        coach.dynamoDb().meet(Fault.on("BatchWriteItem", leavesFirst.once()));
        batch.handOver(leaving.id(), at);
        batch.await();

        assertThat(left).hasValue(1);
        assertThat(batch.computed().values()).allMatch(Set::isEmpty);
    }

    private Fault killing() {
        return (operation, call) -> {
            kill();
            throw new InterruptedException("nobody is there any more");
        };
    }

    private void kill() {
        coach.stack().function("InsightsWorkerFunction").child().ifPresent(worker -> {
            worker.destroyForcibly();
            kills.incrementAndGet();
        });
    }
}
