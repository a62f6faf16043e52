package com.gitfit.coach.models.tools;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.judging.Judge;
import com.gitfit.coach.models.judging.JudgedModel;
import com.gitfit.coach.models.judging.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a model and, if told to, writes down what was found out. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Judges a model on examples that it has not seen; the last line is one JSON object.")
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the model.")
    private Path folder;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Held-out prompts at most (default: ${DEFAULT-VALUE}).")
    private int examples = Judge.PROMPTS;

    @Option(names = "--seed", description = "Of their order (default: ${DEFAULT-VALUE}).")
    private long seed = Judge.SEED;

    @Option(
            names = "--precision",
            description = "In which numbers the model computes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FP16;

    @Option(names = "--write", description = "Write coach.json and the model card into the folder.")
    private boolean write;

    @Option(
            names = "--name",
            description = "What the version begins with when it is written (default: the folder's name).")
    private String name;

    @Option(
            names = "--ranking-weight",
            paramLabel = "λ",
            description = "What the ranking is to count for when it is written: 0 (the default) unless the laboratory"
                    + " has shown that lifters are better off with more.")
    private double rankingWeight;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Judgement judgement = Judge.judge(folder, ModelTool.natives(), precision, examples, seed, begun -> {
            out.println(begun);
            out.flush();
        });
        judgement.metrics().figures().forEach((figure, value) -> out.printf("%-32s %s%n", figure, value));
        if (write) {
            String version = name == null
                    ? folder.toAbsolutePath().normalize().getFileName().toString()
                    : name;
            new JudgedModel(folder, version)
                    .write(judgement, CoachingPolicy.standard().version(), rankingWeight);
        }
        out.println(judgement.metrics().json());
        out.flush();
        return 0;
    }
}
