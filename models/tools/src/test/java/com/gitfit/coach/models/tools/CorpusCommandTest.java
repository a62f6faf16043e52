package com.gitfit.coach.models.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusCommandTest {
    @Test
    void aCorpusIsWrittenLineByLineAndCounted(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        Path corpus = folder.resolve("corpus");

        int code = new CommandLine(new ModelTool())
                .setOut(new PrintWriter(out))
                .execute("corpus", corpus.toString(), "--seed", "3", "--training", "30", "--held-out", "20");

        List<String> training = Files.readAllLines(corpus.resolve("training.txt"));
        assertThat(code).isZero();
        assertThat(training).hasSize(30).allMatch(line -> line.matches("lift .+, next [a-z]+, [a-z ]+: .+\\."));
        assertThat(Files.readAllLines(corpus.resolve("held-out.txt"))).hasSize(20);
        assertThat(out.toString()).contains("30 training", "20 held out", "increase_weight");
    }
}
