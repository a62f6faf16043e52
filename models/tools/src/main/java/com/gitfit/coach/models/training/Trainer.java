package com.gitfit.coach.models.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.ConfigFile;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.ManifestFile;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.layout.TokenizerFile;
import com.gitfit.coach.models.layout.WeightsFile;
import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a folder in HuggingFace's layout of texts: {@code config.json}, {@code tokenizer.json},
 * {@code model.safetensors} in half precision; and beside them {@code training.json}, which says what it took, and
 * {@code loss.svg}. The native libraries must have been loaded. The same texts, settings and threads give the same
 * weights on the same kind of machine.
 */
public final class Trainer {
    private static final double SECONDS_IN_A_MINUTE = 60;

    private final Texts texts;
    private final TrainingSettings settings;
    private final Beginning beginning;
    private final Progress progress;

    /** Where a training begins. */
    public enum Beginning {
        /** At its first step; a checkpoint in the folder is refused. */
        FIRST_STEP,
        /** At the checkpoint in the folder, which must be of the same texts and settings. */
        CHECKPOINT
    }

    /** A training that has yet to be told of what model. */
    public Trainer(Texts texts, TrainingSettings settings, Beginning beginning, Progress progress) {
        this.texts = texts;
        this.settings = settings;
        this.beginning = beginning;
        this.progress = progress;
    }

    /**
     * Trains a new model, and its tokenizer with the texts that it learns from.
     *
     * @param out is made where it is missing
     * @throws TrainingFailed if the texts do not fit the shape, a model with a {@code coach.json} is there, or nothing
     *     comes of it
     */
    public Outcome fromScratch(Gpt2Shape shape, Path out) throws IOException {
        String all = texts.training().stream().flatMap(Text::parts).collect(Collectors.joining("\n"));
        byte[] tokenizer = TokenizerFile.of(all, shape.vocabulary());
        return train(shape, FirstWeights.random(shape, settings.seed()), tokenizer, out);
    }

    /**
     * Trains a model further, with its own tokenizer.
     *
     * @param folder a GPT-2 in HuggingFace's layout
     * @param out is made where it is missing; another than {@code folder}
     * @throws RuntimeException if there is no such model, or nothing comes of it
     */
    public Outcome from(Path folder, Path out) throws IOException {
        if (Files.exists(out) && Files.isSameFile(folder, out)) {
            throw new TrainingFailed("a model cannot be written over the one that it is trained from");
        }
        byte[] tokenizer = Files.readAllBytes(folder.resolve(TokenizerFile.NAME));
        try (Gpt2Checkpoint checkpoint = Gpt2Checkpoint.open(folder)) {
            return train(shape(checkpoint), FirstWeights.from(checkpoint), tokenizer, out);
        }
    }

    static Gpt2Shape shape(Gpt2Checkpoint checkpoint) {
        return new Gpt2Shape(
                checkpoint.layers(),
                checkpoint.heads(),
                checkpoint.width(),
                checkpoint.vocabulary(),
                checkpoint.positions(),
                checkpoint.epsilon());
    }

    private Outcome train(Gpt2Shape shape, FirstWeights first, byte[] tokenizer, Path out) throws IOException {
        // What it says of the weights that were judged would not be true of others.
        if (Files.exists(out.resolve(ManifestFile.NAME))) {
            throw new TrainingFailed(out + " holds a model that was judged, see its " + ManifestFile.NAME
                    + ": choose another folder, or remove it first");
        }
        Files.createDirectories(out);
        if (beginning == Beginning.FIRST_STEP && RunState.isIn(out)) {
            throw new TrainingFailed("there is a checkpoint in " + out + ": go on from it, or remove it");
        }
        try (TextTokenizer cutter = TextTokenizer.of(tokenizer);
                TrainedGpt2 model = TrainedGpt2.of(shape, first, settings.arithmetic())) {
            List<Sequence> training = cutter.sequences(texts.training(), shape);
            List<Sequence> heldOut = cutter.sequences(texts.heldOut(), shape);
            String name = name(shape, tokenizer);
            RunState begin = switch (beginning) {
                case FIRST_STEP -> RunState.beginning();
                case CHECKPOINT -> RunState.read(out, name, model);
            };
            RunState end = new Run(model, settings, training, heldOut, progress).from(begin, out, name);
            write(out, shape, cutter.end(), tokenizer, model);
            Files.writeString(out.resolve("loss.svg"), new LossCurve(end.points()).svg());
            Files.write(out.resolve("training.json"), summary(end));
            RunState.delete(out);
            return new Outcome(
                    end.tokens(),
                    Duration.ofNanos(end.nanos()),
                    end.points().getLast().heldOut());
        }
    }

    /** Of all that decides what comes out; a checkpoint of one run is of no use to another. */
    private String name(Gpt2Shape shape, byte[] tokenizer) {
        MessageDigest digest = Checksum.sha256();
        digest.update((shape + " " + settings + " on " + JniUtils.getNumThreads()).getBytes(StandardCharsets.UTF_8));
        digest.update(tokenizer);
        Stream.of(texts.training(), texts.heldOut())
                .flatMap(Collection::stream)
                .forEach(text -> digest.update(text.toString().getBytes(StandardCharsets.UTF_8)));
        return Checksum.hex(digest.digest());
    }

    private static void write(Path out, Gpt2Shape shape, int end, byte[] tokenizer, TrainedGpt2 model)
            throws IOException {
        Files.write(out.resolve(ConfigFile.NAME), new ConfigFile(shape, end, NumberType.F16).bytes());
        Files.write(out.resolve(TokenizerFile.NAME), tokenizer);
        List<Tensor> tensors = shape.tensors().stream()
                .map(tensor -> new Tensor("transformer." + tensor.name(), tensor.shape()))
                .toList();
        try (WeightsFile file = WeightsFile.create(out.resolve(WeightsFile.NAME), NumberType.F16, tensors)) {
            for (NDArray weight : model.weights()) {
                try (NDArray single = weight.toType(DataType.FLOAT32, true)) {
                    for (float number : single.toFloatArray()) {
                        file.put(number);
                    }
                }
            }
            file.finish();
        }
    }

    private byte[] summary(RunState end) throws IOException {
        ObjectNode summary = new ObjectMapper().createObjectNode();
        summary.put("seed", settings.seed()).put("examples", texts.training().size());
        summary.put("steps", settings.steps()).put("tokens", end.tokens());
        double minutes = Duration.ofNanos(end.nanos()).toMillis() / 1_000.0 / SECONDS_IN_A_MINUTE;
        summary.put("minutes", BigDecimal.valueOf(minutes).setScale(1, RoundingMode.HALF_UP));
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(summary);
    }
}
