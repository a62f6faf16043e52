package com.gitfit.coach.models.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.CorpusPlan;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import com.gitfit.coach.models.training.Text;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aModelIsTrainedFromScratchAndThenFurther() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        assertThat(train("--from-scratch", "--out", first.toString())).isZero();
        assertThat(train("--from", first.toString(), "--out", second.toString()))
                .isZero();

        assertThat(said.toString()).contains("held out", "perplexity", "tokens in");
        assertThat(second.resolve("tokenizer.json")).hasSameBinaryContentAs(first.resolve("tokenizer.json"));
        assertThat(new ObjectMapper()
                        .readTree(second.resolve("training.json").toFile())
                        .path("examples")
                        .intValue())
                .isEqualTo(40);
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsDone() {
        Path out = folder.resolve("out");

        assertThat(train("--out", out.toString())).isEqualTo(2);
        assertThat(train("--from-scratch", "--from", "x", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(train("--from-scratch", "--out", out.toString(), "--heads", "5"))
                .isEqualTo(2);
        assertThat(train("--from-scratch", "--out", out.toString(), "--learning-rate", "0"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--from-scratch", "multiple of the 5 heads", "learning rate");
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void aTextIsPartedWhereTheRuntimePartsIt() {
        Example example = Corpora.generate(new CorpusPlan(1, 1, 0)).training().getFirst();
        Moment moment = example.moment();
        Prompt prompt = Prompt.of(moment.facts());

        Text text = TrainCommand.text(example);

        assertThat(text.context()).containsExactly(Prompt.PREFIX, prompt.situation());
        assertThat(text.answer())
                .containsExactly(prompt.lead(moment.driver(), moment.prescription()), example.reason());
    }

    private int train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("train", "--examples", "40", "--held-out", "10", "--steps", "4"));
        all.addAll(List.of("--batch", "4", "--layers", "1", "--width", "12", "--vocabulary", "400"));
        all.addAll(List.of(arguments));
        PrintWriter writer = new PrintWriter(said);
        return new CommandLine(new ModelTool())
                .setOut(writer)
                .setErr(writer)
                .setOverwrittenOptionsAllowed(true)
                .execute(all.toArray(String[]::new));
    }
}
