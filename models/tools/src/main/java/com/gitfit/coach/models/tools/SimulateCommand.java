package com.gitfit.coach.models.tools;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.simulation.Laboratory;
import com.gitfit.coach.models.simulation.coach.ModelAdviser;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.report.Report;
import com.gitfit.coach.models.simulation.results.Comparison;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: lets simulated lifters live under several coaches and reports how they fared. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Lets simulated lifters live under several coaches; the same seed gives the same files.")
final class SimulateCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int REDRAWN_MILLIS = 500;
    private static final int WIDTH = 100;

    @Option(
            names = "--policy",
            split = ",",
            paramLabel = "NAME",
            description = "coaches, or all (default: ${DEFAULT-VALUE})")
    private List<String> policies = List.of(ALL);

    @Option(
            names = "--population",
            split = ",",
            paramLabel = "NAME",
            description = "kinds of lifters, or all (default: ${DEFAULT-VALUE})")
    private List<String> populations = List.of(ALL);

    @Option(names = "--weeks", paramLabel = "N", description = "of training (default: ${DEFAULT-VALUE})")
    private int weeks = 16;

    @Option(names = "--seed", paramLabel = "N", description = "of everything that is drawn (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--lifters",
            paramLabel = "N",
            description = "of each population, under each coach (default: ${DEFAULT-VALUE})")
    private int lifters = 150;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "lives at once; no figure depends on it (default: one for each core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "folder of the language model whose votes ours-with-model hears; without it, all is all others")
    private Path model;

    @Option(
            names = "--ranking-weight",
            paramLabel = "λ",
            description = "what its votes count for, from 0 (default: what its coach.json says)")
    private Double rankingWeight;

    @Option(
            names = "--precision",
            description = "in which numbers it computes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Precision precision = Precision.FP16;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the reports go")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Experiment experiment = experiment();
        Results results = model == null ? run(experiment, Adviser.none()) : runWithModel(experiment);
        Summary summary = Summary.of(results);
        Report.write(results, summary, folder);
        print(results, summary);
        return 0;
    }

    private Experiment experiment() {
        List<Policy> chosen = policies();
        List<Population> people = chosen(populations, List.of(Population.values()), Population::wireName);
        try {
            return new Experiment(chosen, people, lifters, weeks, seed, threads);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Policy> policies() {
        boolean hasModel = model != null;
        if (rankingWeight != null && !hasModel) {
            throw refusal("there is no language model for --ranking-weight; name its folder with --model");
        }
        if (policies.equals(List.of(ALL)) && !hasModel) {
            return Policy.withoutModel();
        }
        List<Policy> chosen = chosen(policies, List.of(Policy.values()), Policy::wireName);
        if (chosen.contains(Policy.OURS_WITH_MODEL) && !hasModel) {
            throw refusal(Policy.OURS_WITH_MODEL + " asks a language model; name its folder with --model");
        }
        return chosen;
    }

    private Results runWithModel(Experiment experiment) throws InterruptedException {
        try (Gpt2LanguageModel opened = Gpt2LanguageModel.open(model, precision, ModelTool.natives(), 1)) {
            ModelAdviser adviser = adviser(opened);
            Results results = run(experiment, adviser);
            print(adviser);
            return results;
        }
    }

    private ModelAdviser adviser(LanguageModel asked) {
        double own = asked.identity().orElseThrow().rankingWeight();
        try {
            return new ModelAdviser(asked, rankingWeight == null ? own : rankingWeight);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** On the terminal only: what is written depends on no time. */
    private void print(ModelAdviser adviser) {
        ModelAdviser.Toll toll = adviser.toll();
        double milliseconds = toll.spent().toNanos() / 1e6 / Math.max(1, toll.rankings());
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s with a weight of %s ranked %,d times, %.2f ms each%n",
                        adviser.identity().orElseThrow().version(),
                        adviser.identity().orElseThrow().rankingWeight(),
                        toll.rankings(),
                        milliseconds);
    }

    private CommandLine.ParameterException refusal(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Results run(Experiment experiment, Adviser adviser) throws InterruptedException {
        PrintWriter line = spec.commandLine().getErr();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("lives")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setInitialMax(experiment.lives())
                .setConsumer(new DelegatingProgressBarConsumer(drawn -> line.print('\r' + drawn), WIDTH))
                .build()) {
            return new Laboratory(CoachingPolicy.standard(), adviser).run(experiment, bar::step);
        } finally {
            line.println();
            line.flush();
        }
    }

    private void print(Results results, Summary summary) {
        PrintWriter out = spec.commandLine().getOut();
        for (Policy policy : results.experiment().policies()) {
            String figures = Arrays.stream(Figure.values())
                    .map(figure -> figure.wireName() + " "
                            + figure.text(summary.of(policy, figure).value()))
                    .collect(Collectors.joining(", "));
            out.println(policy + ": " + figures);
        }
        for (Comparison comparison : Comparison.values()) {
            comparison
                    .of(results)
                    .ifPresent(value -> out.printf(
                            Locale.ROOT,
                            "%s %.3f (%.3f–%.3f), to reach: %s%n",
                            comparison.wireName(),
                            value.value(),
                            value.low(),
                            value.high(),
                            comparison.target()));
        }
        out.println("written to " + folder.resolve("report.html"));
        out.flush();
    }

    private <T> List<T> chosen(List<String> names, List<T> all, Function<T, String> name) {
        if (names.equals(List.of(ALL))) {
            return all;
        }
        List<String> known = all.stream().map(name).toList();
        names.stream().filter(wanted -> !known.contains(wanted)).findFirst().ifPresent(unknown -> {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "there is no " + unknown + "; there are " + String.join(", ", known));
        });
        return all.stream().filter(one -> names.contains(name.apply(one))).toList();
    }
}
