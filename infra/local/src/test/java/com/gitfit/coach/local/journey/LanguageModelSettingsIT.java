package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sets where there is a language model, which has random weights. */
@Timeout(120)
class LanguageModelSettingsIT {
    /** One for all, so that libraries are unpacked once. */
    @TempDir
    private static Path folder;

    private static ModelCoach start(String variable, String value) {
        return ModelCoach.start(folder, settings -> settings.withVariable(variable, value));
    }

    @Test
    void withTheEngineOffTheModelIsNotAsked() throws Exception {
        try (ModelCoach model = start("AI_ENGINE_ENABLED", "false")) {
            FunctionLog log = model.log();

            Answer answer = model.coach().newLifter().ask("complete_set").ok();

            assertThat(answer.at("/recommendation/source").asText()).isEqualTo("fallback");
            assertThat(answer.at("/recommendation/model_version").asText()).isEqualTo("none");
            assertThat(log.says("recommendation_served")).isTrue();
            assertThat(log.lines())
                    .noneMatch(line -> line.contains("model_text_refused") || line.contains("ModelAnswers"));
        }
    }

    @Test
    void withoutFallbackAModelOfNoUseIsNoModel() {
        try (ModelCoach model = start("FALLBACK_MODE_ENABLED", "false")) {
            Answer answer = model.coach().newLifter().ask("complete_set");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("MODEL_UNAVAILABLE");
            assertThat(model.health().at("/model_available").asBoolean()).isTrue();
        }
    }

    @Test
    void aSecondForTheModelIsEnoughAndTheNextRunSaysTheSame() {
        JsonNode first;
        try (ModelCoach model = start("MODEL_TIMEOUT_SECONDS", "1")) {
            first = model.coach().lifter("regular").recommendation("complete_set");
            assertThat(first.path("model_version").asText()).isEqualTo(model.version());
        }

        try (ModelCoach model = start("MODEL_TIMEOUT_SECONDS", "30")) {
            JsonNode second = model.coach().lifter("regular").recommendation("complete_set");
            assertThat(withoutId(second)).isEqualTo(withoutId(first));
        }
    }

    private static JsonNode withoutId(JsonNode recommendation) {
        return ((ObjectNode) recommendation.deepCopy()).without("id");
    }
}
