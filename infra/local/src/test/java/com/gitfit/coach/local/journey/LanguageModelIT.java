package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A language model with random weights in the local S3: it is loaded, rehearsed and asked, and nothing that it says
 * reaches a lifter.
 */
@Timeout(120)
class LanguageModelIT {
    private static final String WEIGHTS = "model.safetensors";

    @TempDir
    private static Path folder;

    private static ModelCoach model;
    private static RunningCoach coach;

    @BeforeAll
    static void start() {
        model = ModelCoach.start(folder, settings -> settings);
        coach = model.coach();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @AfterEach
    void repair() {
        model.replace(WEIGHTS, model.model().resolve(WEIGHTS));
    }

    @Test
    void healthSaysWhichModelThereIsAndThatItsRankingCountsForNothing() {
        Answer health = model.health();

        assertThat(health.at("/status").asText()).isEqualTo("healthy");
        assertThat(health.at("/model_available").asBoolean()).isTrue();
        assertThat(health.at("/model_version").asText())
                .isEqualTo(model.version())
                .startsWith("random-");
        assertThat(health.at("/ranking_weight").doubleValue()).isZero();
    }

    @Test
    void nonsenseIsRefusedAndTheRulesAnswer() throws Exception {
        FunctionLog log = model.log();

        Answer answer = coach.newLifter().ask("complete_set").ok();

        assertThat(answer.at("/recommendation/source").asText()).isEqualTo("fallback");
        assertThat(answer.at("/recommendation/model_version").asText()).isEqualTo(model.version());
        assertThat(answer.at("/notice").asText()).containsIgnoringCase("fallback");
        assertThat(answer.at("/recommendation/reasoning").asText()).contains("fallback");
        assertThat(log.says("recommendation_served")).isTrue();
        // Asked now, or in the rehearsal or a test before this one about the same plan.
        assertThat(log.says("model_text_refused") || log.says("ModelCacheHits")).isTrue();
    }

    @Test
    void aStartRehearsesWithoutTheDatabase() throws Exception {
        Lifter lifter = coach.newLifter();
        lifter.ask("complete_set").ok();
        model.kill();
        FunctionLog log = model.log();

        List<String> calls = coach.dynamoDb()
                .callsOf(() -> coach.newLifter().ask("complete_set").ok());

        assertThat(calls).containsExactly("BatchGetItem", "TransactWriteItems");
        assertThat(log.says("model_loaded")).isTrue();
        assertThat(log.says("\"statuses\":[200,200,200,200,200]")).isTrue();
        assertThat(log.says("model_text_refused")).isTrue();
        assertThat(log.lines())
                .filteredOn(line -> line.contains("\"Rehearsals\":1"))
                .hasSize(1);
        assertThat(log.lines())
                .filteredOn(line -> line.contains("\"Recommendations\":1"))
                .hasSize(1);
        try (StoredItems items = coach.items()) {
            assertThat(items.of("rehearsal")).isEmpty();
        }
    }

    @Test
    void theSameRequestHasTheSameAnswerBeforeAndAfterARestart() throws Exception {
        Lifter lifter = coach.newLifter();
        JsonNode first = recommendedAt155(lifter);
        JsonNode second = recommendedAt155(lifter);

        model.kill();
        FunctionLog log = model.log();
        List<String> calls = coach.dynamoDb()
                .callsOf(() -> assertThat(recommendedAt155(lifter)).isEqualTo(first));

        assertThat(second).isEqualTo(first);
        assertThat(calls).as("what the model said was stored").containsExactly("BatchGetItem", "PutItem");
        assertThat(log.says("ModelCacheHits")).isTrue();
        assertThat(recommendedAt155(coach.newLifter())).isEqualTo(first);
    }

    @Test
    void fourAtOnceAreAllAnswered() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> requests = IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(
                            number -> () -> coach.newLifter().ask("complete_set"))
                    .toList();

            for (Future<Answer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().ok().at("/recommendation/model_version").asText())
                        .isEqualTo(model.version());
            }
        }
    }

    @Test
    void anotherActiveModelIsReported() throws Exception {
        FunctionLog log = model.log();
        coach.newLifter().ask("complete_set").ok();
        assertThat(log.says("recommendation_served")).isTrue();
        assertThat(log.lines()).noneMatch(line -> line.contains("model_pointer_changed"));
        activate("coach-mini-2");

        coach.newLifter().ask("complete_set").ok();

        assertThat(log.says("model_pointer_changed")).isTrue();
        assertThat(log.says("\"active\":\"coach-mini-2\"")).isTrue();
        assertThat(log.says("ModelPointerChanged")).isTrue();
        activate(model.version());
    }

    @Test
    void aModelThatWasDamagedInS3IsDoneWithout() throws Exception {
        Path damaged = folder.resolve("damaged");
        byte[] bytes = Files.readAllBytes(model.model().resolve(WEIGHTS));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        model.replace(WEIGHTS, damaged);
        model.kill();
        FunctionLog log = model.log();

        Answer answer = coach.newLifter().ask("complete_set").ok();

        assertThat(answer.at("/recommendation/source").asText()).isEqualTo("fallback");
        assertThat(answer.at("/recommendation/model_version").asText()).isEqualTo("none");
        assertThat(log.says("model_unusable")).isTrue();
        assertThat(log.says("model.safetensors has checksum")).isTrue();
        assertThat(log.says("\"ModelLoadFailures\":1")).isTrue();
        assertThat(model.health().at("/model_version").asText()).isEqualTo(model.version());
        model.kill();
    }

    private static void activate(String version) {
        try (StoredItems items = coach.items()) {
            items.put(
                    "ModelVersionsTable",
                    Map.of(
                            "version", AttributeValue.fromS("#active"),
                            "activeVersion", AttributeValue.fromS(version)));
        }
    }

    /** Without its id. No other test asks about that weight, so that the model has not been asked before. */
    private static JsonNode recommendedAt155(Lifter lifter) {
        String body = Bodies.recommendation(lifter.id(), "complete_set").replace(":135}", ":155}");
        Answer answer =
                lifter.api().post("/recommendation", lifter.token(), body).ok();
        return ((ObjectNode) answer.at("/recommendation")).without("id");
    }
}
