package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.journey.Convex.Committed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever goes wrong on the way to Convex: in the end it holds what DynamoDB does, and never something older. */
@Timeout(300)
class MirrorFaultsIT {
    private static final Duration IN_THE_END = Duration.ofMinutes(2);

    private static final Map<String, AttributeValue> POISON = Map.of("userId", AttributeValue.fromS("poison"));

    @TempDir
    private static Path folder;

    private static RunningCoach coach;
    private static Convex convex;
    private static SetAside setAside;

    @BeforeAll
    static void start() {
        coach = RunningCoach.start(folder.resolve("data"), RunningCoach::mirrored);
        convex = Convex.of(coach);
        setAside = new SetAside(coach);
    }

    @AfterEach
    void leaveAlone() {
        convex.leaveAlone();
        try (StoredItems items = coach.items()) {
            items.remove("PreferencesTable", POISON);
        }
    }

    @AfterAll
    static void close() {
        setAside.close();
        coach.close();
    }

    @ParameterizedTest
    @CsvSource({
        "occ, 0.5",
        "throttled, 0.5",
        "internal, 0.5",
        "lost, 0.5",
        "down, 0.5",
        "unauthorized, 0.3",
        "timeout, 0.1",
    })
    void oneFaultOverAndOver(String fault, double rate) throws Exception {
        convex.disturb(Map.of(fault, rate), 11);

        new RandomLife(coach, fault, 4, 12).live(60);

        Parity.await(coach, convex, IN_THE_END);
        assertNothingMovedBack();
        assertThat(setAside.letters()).isEmpty();
    }

    @Test
    void allFaultsTogetherInNearlyEveryThirdCallOfTwoThousandChanges() throws Exception {
        int before = changes();
        convex.disturb(
                Map.of(
                        "occ",
                        0.07,
                        "throttled",
                        0.05,
                        "internal",
                        0.05,
                        "lost",
                        0.05,
                        "down",
                        0.05,
                        "timeout",
                        0.01,
                        "unauthorized",
                        0.02),
                13);

        liveAtOnce(8, 300);

        Parity.await(coach, convex, IN_THE_END);
        assertThat(changes() - before).isGreaterThan(2_000);
        assertNothingMovedBack();
        assertThat(setAside.letters()).isEmpty();
    }

    /** How often a document of the five tables has been written, told by the versions that they have reached. */
    private static int changes() {
        int changes = 0;
        try (StoredItems items = coach.items()) {
            for (var table : items.all().entrySet()) {
                if (Parity.TABLES.containsKey(table.getKey())) {
                    changes += table.getValue().stream()
                            .mapToInt(item -> version(item))
                            .sum();
                }
            }
        }
        return changes;
    }

    private static int version(Map<String, AttributeValue> item) {
        AttributeValue version = item.get("version");
        return version.n() == null ? 1 : Integer.parseInt(version.n());
    }

    private static void liveAtOnce(int groups, int operations) throws Exception {
        var lives = new ArrayList<Callable<Void>>();
        for (int group = 0; group < groups; group++) {
            var life = new RandomLife(coach, "together-" + group, 3, group);
            lives.add(() -> {
                life.live(operations);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(lives)) {
                done.get();
            }
        }
    }

    private static void assertNothingMovedBack() {
        var newest = new HashMap<String, Committed>();
        for (Committed committed : convex.history()) {
            if (committed.moved()) {
                Committed last = newest.put(committed.table() + " " + committed.key(), committed);
                assertThat(last == null || last.version() < committed.version())
                        .as("%s after %s", committed, last)
                        .isTrue();
            }
        }
    }

    @Test
    void aRecordThatConvexRefusesIsSetAsideAndHoldsUpNobody() throws Exception {
        Lifter healthy = coach.newLifter();
        try (StoredItems items = coach.items()) {
            items.put(
                    "PreferencesTable",
                    Map.of(
                            "userId", AttributeValue.fromS("poison"),
                            "version", AttributeValue.fromN("3"),
                            "preferences", AttributeValue.fromS("not what the schema says")));
        }
        healthy.train(Bodies.EASY);

        assertThat(setAside.await("poison", Duration.ofSeconds(20)))
                .allMatch(letter -> letter.path("table").asText().equals("aiUserPreferences"))
                .allMatch(letter -> letter.path("version").asLong() == 3)
                .allMatch(letter -> !letter.path("reason").asText().isBlank())
                .allMatch(letter -> !letter.path("requestId").asText().isBlank());
        convex.awaitDocument("aiUserPreferences", healthy.id(), Duration.ofSeconds(10));

        try (StoredItems items = coach.items()) {
            items.remove("PreferencesTable", POISON);
        }
        coach.stack().fire("MirrorReconcileFunction", """
                {"redrive": true}""");

        Parity.await(coach, convex, IN_THE_END);
        assertThat(setAside.letters()).isEmpty();
    }

    @Test
    void twoHundredVersionsOfOneProfileAreOneDocument() throws Exception {
        Lifter lifter = coach.newLifter();
        for (int answer = 0; answer < 200; answer++) {
            lifter.train(Bodies.EASY);
        }

        Parity.await(coach, convex, IN_THE_END);
        List<JsonNode> documents = convex.documents("aiUserPreferences").stream()
                .filter(document -> document.path("userId").asText().equals(lifter.id()))
                .toList();
        assertThat(documents)
                .singleElement()
                .extracting(document ->
                        document.at("/learning_metadata/total_interactions").asInt())
                .isEqualTo(200);
    }
}
