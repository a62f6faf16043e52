package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.model.LocalModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the coach knows appears in Convex, once, and goes from there when it goes from the coach. */
@Timeout(240)
class MirrorIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningCoach coach;
    private static Convex convex;

    @BeforeAll
    static void start() {
        coach = RunningCoach.start(folder.resolve("data"), RunningCoach::mirrored);
        convex = Convex.of(coach);
    }

    @AfterAll
    static void close() {
        coach.close();
    }

    /** What the official client of Convex's makers reads, as that user. */
    private static JsonNode read(Lifter as, String function, String arguments)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "node",
                        RunningCoach.PROJECT
                                .resolve("infra/convex/standin/read.mjs")
                                .toString(),
                        convex.base().toString(),
                        as.token(),
                        function,
                        arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return JSON.readTree(output);
    }

    private static void switchModels(LocalStack stack) {
        LocalModels models = stack.models();
        for (long seed : List.of(31L, 32L)) {
            Path model = ModelCoach.write(folder.resolve("model-" + seed), seed);
            models.versions().activate(models.publisher().publish(model).version());
        }
        models.versions().rollback();
    }

    @Test
    void afterFiveHundredOperationsOfFortyLiftersEveryTableIsTheSame() throws Exception {
        var life = new RandomLife(coach, "parity", 40, 2026);

        life.live(250);
        switchModels(coach.stack());
        life.live(250);

        Parity.await(coach, convex, SOON);
        assertThat(Parity.TABLES.values())
                .as("there is something to compare in every table")
                .allMatch(table -> !convex.documents(table).isEmpty());
        for (Lifter lifter : life.lifters().subList(0, 3)) {
            lifter.train(Bodies.EASY);
        }
        Parity.await(coach, convex, SOON);
        for (Lifter lifter : life.lifters().subList(0, 3)) {
            JsonNode preferences = read(lifter, "preferences:byUser", """
                    {"userId":"%s"}""".formatted(lifter.id()));
            assertThat(preferences.at("/learning_metadata/total_interactions").asInt())
                    .isEqualTo(lifter.profile().path("total_interactions").asInt())
                    .isPositive();
        }
    }

    @Test
    void nobodyReadsWhatIsSomebodyElses() throws Exception {
        Lifter ann = coach.newLifter();
        Lifter bob = coach.newLifter();
        ann.train(Bodies.EASY);
        Parity.await(coach, convex, SOON);

        String about = """
                {"userId":"%s"}""".formatted(ann.id());

        assertThat(read(ann, "preferences:byUser", about).path("userId").asText())
                .isEqualTo(ann.id());
        assertThat(read(bob, "preferences:byUser", about).at("/errorData/code").asText())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anAccountThatIsDeletedIsGoneFromConvexToo() throws Exception {
        Lifter lifter = coach.newLifter();
        lifter.train(Bodies.EASY);
        lifter.logs("last").ok();
        Parity.await(coach, convex, SOON);
        assertThat(documentsOf(lifter)).hasSize(4);

        lifter.delete();

        Parity.await(coach, convex, SOON);
        assertThat(documentsOf(lifter)).isEmpty();
    }

    private static List<JsonNode> documentsOf(Lifter lifter) {
        return Parity.TABLES.values().stream()
                .flatMap(table -> convex.documents(table).stream())
                .filter(document -> document.path("userId").asText().equals(lifter.id()))
                .toList();
    }

    @Test
    void anEmptyConvexIsFilledAgainByTheReconciliation() throws Exception {
        var life = new RandomLife(coach, "backfill", 5, 7);
        life.live(40);
        Parity.await(coach, convex, SOON);
        int before = Parity.size(convex);

        convex.forgetEverything();
        assertThat(Parity.size(convex)).isZero();
        List<String> calls = coach.dynamoDb().callsOf(MirrorIT::reconcile);

        Parity.await(coach, convex, SOON);
        assertThat(Parity.size(convex)).isEqualTo(before).isPositive();
        assertThat(calls)
                .as("what the template lets the function do")
                .isSubsetOf("Scan", "BatchGetItem", "GetItem", "PutItem", "DeleteItem");
    }

    private static void reconcile() {
        try {
            coach.stack().fire("MirrorReconcileFunction");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPersonRepairsItWithTheScriptOfTheRunbook() throws Exception {
        coach.newLifter().train(Bodies.EASY);
        Parity.await(coach, convex, SOON);
        convex.forgetEverything();

        assertThat(repair()).isZero();
        assertThat(repair("--redrive")).isZero();

        Parity.await(coach, convex, SOON);
    }

    private static int repair(String... what) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(
                RunningCoach.PROJECT.resolve("infra/scripts/repair-mirror.sh").toString());
        command.add(coach.stack().uri().toString());
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The local Convex forgets what the tables keep. */
    @Test
    void theNextRunFillsItsConvexByItself() throws Exception {
        Path data = folder.resolve("runs");
        try (RunningCoach monday = RunningCoach.start(data, RunningCoach::mirrored)) {
            monday.lifter("regular").train(Bodies.EASY);
        }

        try (RunningCoach tuesday = RunningCoach.start(data, RunningCoach::mirrored)) {
            Parity.await(tuesday, Convex.of(tuesday), SOON);
            assertThat(Parity.size(Convex.of(tuesday))).isEqualTo(3);
        }
    }

    @Test
    void healthSaysThatTheMirrorIsOn() {
        assertThat(coach.health().at("/mirror").asText()).isEqualTo("on");
    }

    @AfterEach
    void noStreamStandsStillAndNothingIsGivenUp() {
        assertThat(coach.console())
                .noneMatch(line -> line.contains("gives up") || line.contains("stands still"))
                .noneMatch(line -> line.contains("  failed"));
    }

    @Test
    void withoutAMirrorTheCoachIsTheSame() {
        try (RunningCoach alone = RunningCoach.start(folder.resolve("alone"), settings -> settings)) {
            Lifter lifter = alone.newLifter();
            lifter.train(Bodies.EASY);
            lifter.logs("tuesday").ok();

            assertThat(alone.health().at("/mirror").asText()).isEqualTo("off");
            assertThat(alone.health().at("/status").asText())
                    .isEqualTo(coach.health().at("/status").asText());
            assertThat(lifter.profile().path("total_interactions").asInt()).isEqualTo(1);
        }
    }

    @Test
    void convexMayBeDownForAllOfARun() throws Exception {
        convex.disturb(Map.of("down", 1.0), 1);
        var life = new RandomLife(coach, "down", 5, 8);
        life.live(60);

        convex.leaveAlone();
        coach.stack().fire("MirrorReconcileFunction");

        Parity.await(coach, convex, SOON);
    }
}
