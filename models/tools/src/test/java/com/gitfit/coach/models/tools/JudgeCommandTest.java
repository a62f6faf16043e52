package com.gitfit.coach.models.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code judge} over a model with random weights that claims to have learned from 300 examples. */
class JudgeCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        RandomModel.write(folder, Shape.tiny(), 1);
        Files.delete(folder.resolve("coach.json"));
        Files.writeString(folder.resolve("training.json"), "{\"seed\": 5, \"examples\": 300}");
    }

    @Test
    void theLastLineIsOneJsonObjectWithEveryFigure() throws IOException {
        assertThat(run("judge", folder.toString(), "--examples", "10")).isZero();

        JsonNode figures = new ObjectMapper()
                .readTree(out.toString().strip().lines().toList().getLast());
        assertThat(figures.path("prompts").asInt()).isEqualTo(10);
        assertThat(figures.has("perplexity_over_3gram")).isTrue();
        assertThat(figures.has("guard_pass_rate")).isTrue();
        assertThat(figures.has("distinct_2")).isTrue();
        assertThat(figures.has("lever_top1")).isTrue();
        assertThat(figures.has("ms_per_answer")).isTrue();
        assertThat(folder.resolve("coach.json")).doesNotExist();
        assertThat(folder.resolve("README.md")).doesNotExist();
    }

    @Test
    void itWritesWhatItFoundIfItIsTold() throws IOException {
        assertThat(run("judge", folder.toString(), "--examples", "10", "--write", "--name", "coach-test"))
                .isZero();

        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("coach.json").toFile());
        assertThat(manifest.path("version").asText()).startsWith("coach-test-");
        assertThat(manifest.at("/trained/examples").asInt()).isEqualTo(300);
        assertThat(folder.resolve("README.md")).content().contains("# coach-test");
    }

    @Test
    void aFolderWithoutAModelIsAnError(@TempDir Path empty) {
        assertThat(run("judge", empty.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("config.json");
    }

    private int run(String... arguments) {
        return new CommandLine(new ModelTool())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
