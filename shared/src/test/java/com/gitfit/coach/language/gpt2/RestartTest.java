package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that has answered much says the same as one that has just begun, bit for bit. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class RestartTest {
    @ParameterizedTest
    @EnumSource
    void anotherProcessHasTheSameAnswers(Precision precision) throws Exception {
        Natives.load();
        try (Gpt2LanguageModel model = AskInAProcess.model(precision)) {
            AskInAProcess.answers(model, "Deadlift");

            String fresh = ForkedJvm.run(
                    List.of("-Dcoach.natives=" + Natives.folder()),
                    AskInAProcess.class,
                    precision.name(),
                    "Bench Press");

            assertThat(fresh)
                    .contains("Given")
                    .isEqualTo(AskInAProcess.answers(model, "Bench Press").strip());
        }
    }
}
