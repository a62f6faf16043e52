package com.gitfit.coach.models.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.models.layout.ManifestFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make}: coach-mini from nothing but this repository, held against the one that ships. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = {
            "Makes coach-mini from nothing: corpus, tokenizer, weights, judgement.",
            "Fails if what it made is worse or better than what ships by more than 5 %."
        })
final class MakeCommand implements Callable<Integer> {
    private static final String NAME = "coach-mini";
    private static final double MOST_APART = 0.05;

    /** What does not depend on how fast the machine is. */
    private static final List<String> COMPARED = List.of(
            "perplexity",
            "perplexity_over_3gram",
            "reason_perplexity",
            "reason_perplexity_over_3gram",
            "lever_top1",
            "lever_top3",
            "guard_pass_rate",
            "fact_share",
            "distinct_2_reasons",
            "distinct_2");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to; it must not hold a model yet (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("models/tools/target/coach-mini");

    @Option(
            names = "--shipped",
            paramLabel = "DIR",
            description = "What it is held against, if there is a model (default: ${DEFAULT-VALUE}).")
    private Path shipped = Path.of("models/coach-mini");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int trained = run("train", "--from-scratch", "--out", out.toString());
        if (trained != 0) {
            return trained;
        }
        int judged = run("judge", out.toString(), "--write", "--name", NAME);
        if (judged != 0 || !Files.exists(shipped.resolve(ManifestFile.NAME))) {
            return judged;
        }
        return comparison();
    }

    private int run(String... arguments) {
        CommandLine parent = spec.commandLine().getParent();
        return parent.getSubcommands()
                .get(arguments[0])
                .execute(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    }

    private int comparison() throws IOException {
        PrintWriter log = spec.commandLine().getOut();
        JsonNode theirs = metrics(shipped);
        JsonNode ours = metrics(out);
        int apart = 0;
        for (String figure : COMPARED) {
            double before = theirs.path(figure).asDouble(Double.NaN);
            double now = ours.path(figure).asDouble(Double.NaN);
            boolean near = Math.abs(now - before) <= MOST_APART * Math.abs(before);
            log.printf(Locale.ROOT, "%-30s %10.4f, shipped %10.4f %s%n", figure, now, before, near ? "" : " APART");
            apart += near ? 0 : 1;
        }
        log.println(
                apart == 0
                        ? "every figure is within 5 % of what ships"
                        : apart + " figures are further than 5 % from what ships");
        log.flush();
        return apart == 0 ? 0 : 1;
    }

    private static JsonNode metrics(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllBytes(folder.resolve(ManifestFile.NAME)))
                .path("metrics");
    }
}
