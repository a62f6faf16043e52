package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.population.Lives;
import com.gitfit.coach.local.population.Population;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Insights that were computed overnight are those that would be computed on request. */
class InsightsBatchIT {
    private static final int PEOPLE = 1_000;
    private static final Duration DAILY = Duration.ofHours(25);

    /** Longer than the tests of this class take. */
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    @TempDir
    static Path data;

    private static RunningCoach coach;
    private static InsightsBatch batch;

    @BeforeAll
    static void settle() {
        coach = RunningCoach.start(data);
        batch = new InsightsBatch(coach.stack());
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("the people of seed " + seed);
        // Nobody has trained just before the tests, but in them.
        var lives = new Lives(seed, Instant.now().minus(A_WHILE.multipliedBy(2)), 60, 9);
        try (var population =
                new Population(coach.stack().dynamoDb(), coach.stack().template(), lives)) {
            population.settle(0, PEOPLE);
        }
    }

    @AfterAll
    static void leave() {
        batch.close();
        coach.close();
    }

    @BeforeEach
    void begin() {
        batch.forget();
    }

    @Test
    void theyAreTheSameForAThousandLifters() throws InterruptedException {
        batch.planForAll(now());
        batch.await();
        assertThat(batch.deadLetters()).isZero();
        assertThat(batch.insights()).hasSize(PEOPLE);

        Map<String, JsonNode> precomputed = insightsOfEverybody();
        batch.forget();
        Map<String, JsonNode> onRequest = insightsOfEverybody();

        assertThat(onRequest).isEqualTo(precomputed);
    }

    @Test
    void whatWasComputedOvernightTakesTwoCallsToShow() throws InterruptedException {
        Lifter lifter = coach.lifter(Population.user(7).value());
        batch.handOver(lifter.id(), now());
        batch.await();

        assertThat(coach.dynamoDb().callsOf(lifter::insights)).containsExactly("BatchGetItem", "Query");
    }

    @Test
    void anAnswerMakesThemStaleAndWhatIsComputedThenIsKeptToo() throws InterruptedException {
        Lifter lifter = coach.lifter(Population.user(8).value());
        batch.handOver(lifter.id(), now());
        batch.await();
        int before = answers(lifter);
        lifter.train(Bodies.EASY);

        assertThat(answers(lifter)).isEqualTo(before + 1);
        assertThat(lifter.insights().at("/preference_summary/preferred_intensity"))
                .isEqualTo(lifter.profile().path("preferred_intensity"));
        assertThat(coach.dynamoDb().callsOf(lifter::insights)).containsExactly("BatchGetItem", "Query");
    }

    @Test
    void aDailyPlanIsForThoseWhoHaveTrainedSinceTheOneBefore() throws InterruptedException {
        Instant since = Instant.now().minus(DAILY);
        batch.planAsScheduled();
        batch.await();

        assertThat(batch.insights())
                .containsAll(batch.whoTrainedAfter(since.plus(Duration.ofMinutes(10))))
                .isSubsetOf(batch.whoTrainedAfter(since.minus(Duration.ofMinutes(10))));

        batch.forget();
        String trained = Population.user(9).value();
        coach.lifter(trained).train(Bodies.EASY);
        batch.planAsScheduled();
        batch.await();

        assertThat(batch.insights())
                .contains(trained)
                .isSubsetOf(batch.whoTrainedAfter(Instant.now().minus(A_WHILE)));
    }

    private static int answers(Lifter lifter) {
        return lifter.insights().at("/sample_sizes/acceptance_rate").asInt();
    }

    /** As the API shows them; only the moment that they describe is another. */
    private static Map<String, JsonNode> insightsOfEverybody() {
        Map<String, JsonNode> insights = new LinkedHashMap<>();
        for (int number = 0; number < PEOPLE; number++) {
            String user = Population.user(number).value();
            ObjectNode shown = (ObjectNode) coach.lifter(user).insights();
            shown.remove("as_of");
            insights.put(user, shown);
        }
        return insights;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
