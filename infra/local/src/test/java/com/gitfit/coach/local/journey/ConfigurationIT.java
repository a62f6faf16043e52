package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.template.TemplateException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sets. */
@Timeout(60)
class ConfigurationIT {
    @TempDir
    Path folder;

    private RunningCoach start(String variable, String value) {
        return RunningCoach.start(folder, settings -> settings.withVariable(variable, value));
    }

    @Test
    void withNeitherEngineNorFallbackNothingIsRecommended() {
        try (RunningCoach coach = RunningCoach.start(
                folder,
                settings -> settings.withVariable("AI_ENGINE_ENABLED", "false")
                        .withVariable("FALLBACK_MODE_ENABLED", "false"))) {
            Answer answer = coach.newLifter().ask("complete_set");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("ENGINE_DISABLED");
        }
    }

    @Test
    void aValueThatTheTemplateForbidsStopsTheStack() {
        assertThatThrownBy(() -> start("PREFERENCE_LEARNING_RATE", "7").close())
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("PREFERENCE_LEARNING_RATE")
                .hasMessageContaining("0.01–0.1");
    }

    @Test
    void aValueThatOnlyTheFunctionKnowsToBeBadStopsTheFunction() {
        try (RunningCoach coach = start("SAFETY_CONSTRAINTS_ENABLED", "perhaps")) {
            Answer answer = coach.newLifter().ask("complete_set");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
            assertThat(coach.console())
                    .anyMatch(line -> line.startsWith("function recommendation  init failed")
                            && line.contains("SAFETY_CONSTRAINTS_ENABLED"));
        }
    }

    @Test
    void onOneMachineTheSafetyLimitsCanBeOff() {
        try (RunningCoach coach = start("SAFETY_CONSTRAINTS_ENABLED", "false")) {
            Lifter lifter = coach.newLifter();
            lifter.train("{\"accepted\":true,\"form_quality\":4,\"perceived_exertion\":10}");

            assertThat(lifter.ask("complete_set").ok().at("/recommendation/applied_limits"))
                    .isEmpty();
        }
    }
}
