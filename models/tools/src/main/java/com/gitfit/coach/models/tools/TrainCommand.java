package com.gitfit.coach.models.tools;

import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.language.gpt2.NativeLibraries;
import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.Corpus;
import com.gitfit.coach.models.corpus.CorpusPlan;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.training.Arithmetic;
import com.gitfit.coach.models.training.Outcome;
import com.gitfit.coach.models.training.Text;
import com.gitfit.coach.models.training.Texts;
import com.gitfit.coach.models.training.Trainer;
import com.gitfit.coach.models.training.Trainer.Beginning;
import com.gitfit.coach.models.training.TrainingSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: makes a model that has learnt the corpus. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a model on the corpus, from scratch or from one that there is.")
final class TrainCommand implements Callable<Integer> {
    private static final double RATE_FROM_SCRATCH = 3e-3;
    private static final double RATE_FROM_A_MODEL = 1e-4;

    /** Of the steps, and no more of them. */
    private static final int WARM_UP_SHARE = 10;

    private static final int LONGEST_WARM_UP = 200;

    private static final double LONGEST_GRADIENT = 1;

    /** What the training begins with. */
    static final class Source {
        @Option(
                names = "--from-scratch",
                required = true,
                description = "Train a new model, and its tokenizer with the corpus.")
        private boolean fromScratch;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "DIR",
                description = "Train the model of this folder further, a GPT-2 in HuggingFace's layout.")
        private Path folder;
    }

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; it is made if missing.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of corpus, first weights and order (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--examples", paramLabel = "N", description = "To learn from (default: ${DEFAULT-VALUE}).")
    private int examples = 80_000;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            description = "Only to look at meanwhile (default: ${DEFAULT-VALUE}).")
    private int heldOut = 1_000;

    @Option(names = "--steps", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int steps = 1_200;

    @Option(names = "--batch", paramLabel = "N", description = "Examples in a step (default: ${DEFAULT-VALUE}).")
    private int batch = 64;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description =
                    "The highest (default: " + RATE_FROM_SCRATCH + " from scratch, else " + RATE_FROM_A_MODEL + ").")
    private Double learningRate;

    @Option(
            names = "--weight-decay",
            paramLabel = "SHARE",
            description = "What matrices lose, as a multiple of the rate (default: ${DEFAULT-VALUE}).")
    private double weightDecay = 0.1;

    @Option(
            names = "--look-every",
            paramLabel = "N",
            description = "Steps between looks at the held-out loss and between checkpoints"
                    + " (default: ${DEFAULT-VALUE}).")
    private int lookEvery = 200;

    @Option(
            names = "--arithmetic",
            description = "${COMPLETION-CANDIDATES}; MIXED is faster where there are instructions for bfloat16"
                    + " (default: ${DEFAULT-VALUE}).")
    private Arithmetic arithmetic = Arithmetic.MIXED;

    @Option(names = "--layers", paramLabel = "N", description = "From scratch (default: ${DEFAULT-VALUE}).")
    private int layers = 4;

    @Option(names = "--heads", paramLabel = "N", description = "From scratch (default: ${DEFAULT-VALUE}).")
    private int heads = 6;

    @Option(names = "--width", paramLabel = "N", description = "From scratch (default: ${DEFAULT-VALUE}).")
    private int width = 192;

    @Option(names = "--vocabulary", paramLabel = "N", description = "From scratch (default: ${DEFAULT-VALUE}).")
    private int vocabulary = 2_048;

    @Option(names = "--positions", paramLabel = "N", description = "From scratch (default: ${DEFAULT-VALUE}).")
    private int positions = 320;

    @Option(names = "--threads", paramLabel = "N", description = "Not more than cores (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--resume", description = "Go on from the checkpoint in the folder.")
    private boolean resume;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrainingSettings settings;
        Gpt2Shape shape;
        CorpusPlan plan;
        try {
            settings = settings();
            shape = new Gpt2Shape(layers, heads, width, vocabulary, positions);
            plan = new CorpusPlan(seed, examples, heldOut);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        NativeLibraries.load(ModelTool.natives(), threads);
        try (TrainingBar bar =
                new TrainingBar(spec.commandLine().getOut(), spec.commandLine().getErr())) {
            Beginning beginning = resume ? Beginning.CHECKPOINT : Beginning.FIRST_STEP;
            Trainer trainer = new Trainer(texts(Corpora.generate(plan)), settings, beginning, bar);
            report(source.fromScratch ? trainer.fromScratch(shape, out) : trainer.from(source.folder, out));
        }
        return 0;
    }

    private TrainingSettings settings() {
        double rate = learningRate != null ? learningRate : source.fromScratch ? RATE_FROM_SCRATCH : RATE_FROM_A_MODEL;
        int warmUp = Math.min(LONGEST_WARM_UP, steps / WARM_UP_SHARE);
        return new TrainingSettings(
                steps, batch, rate, warmUp, weightDecay, LONGEST_GRADIENT, lookEvery, seed, arithmetic);
    }

    private static Texts texts(Corpus corpus) {
        return new Texts(texts(corpus.training()), texts(corpus.heldOut()));
    }

    private static List<Text> texts(List<Example> examples) {
        return examples.stream().map(TrainCommand::text).toList();
    }

    /** Parted as the runtime parts it: beginning, situation, lead, reason. */
    static Text text(Example example) {
        return new Text(List.of(Prompt.PREFIX, example.context()), List.of(example.lead(), example.reason()));
    }

    private void report(Outcome outcome) {
        double seconds = outcome.took().toMillis() / 1_000.0;
        PrintWriter log = spec.commandLine().getOut();
        log.printf(
                Locale.ROOT,
                "%n%s: %,d tokens in %.1f minutes, %,.0f a second; held-out loss %.4f, perplexity %.3f%n",
                out,
                outcome.tokens(),
                seconds / 60,
                outcome.tokens() / seconds,
                outcome.heldOut(),
                Math.exp(outcome.heldOut()));
        log.flush();
    }
}
