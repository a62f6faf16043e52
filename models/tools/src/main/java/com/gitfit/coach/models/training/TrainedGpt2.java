package com.gitfit.coach.models.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import com.gitfit.coach.language.gpt2.TorchScriptArchive;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A GPT-2 that learns, in libtorch, on a graphics card if DJL finds one. Not for several threads at once.
 *
 * <p>All native memory belongs to one manager, that of a step to one of its own; {@link #close()} frees everything.
 */
final class TrainedGpt2 implements AutoCloseable {
    /** Of the running means in {@code training.torchscript}. */
    private static final double MEANS_KEEP = 0.9;

    private static final double SQUARES_KEEP = 0.98;

    private static final Map<String, String> ATTRIBUTES = attributes();

    private final Engine engine = Engine.getEngine("PyTorch");
    private final PtNDManager manager;
    private final PtSymbolBlock program;
    private final int positions;
    private final List<Tensor> tensors;
    private final List<PtNDArray> weights = new ArrayList<>();
    private final List<PtNDArray> means = new ArrayList<>();
    private final List<PtNDArray> squares = new ArrayList<>();

    private TrainedGpt2(Gpt2Shape shape, PtNDManager manager) {
        this.positions = shape.positions();
        this.tensors = shape.tensors();
        this.manager = manager;
        this.program = program(manager);
    }

    /** A model before its first step. */
    static TrainedGpt2 of(Gpt2Shape shape, FirstWeights first, Arithmetic arithmetic) {
        Engine engine = Engine.getEngine("PyTorch");
        PtNDManager manager = (PtNDManager) NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName());
        try {
            TrainedGpt2 model = new TrainedGpt2(shape, manager);
            model.begin(shape, first, arithmetic);
            return model;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** How many tokens it reads at most. */
    int positions() {
        return positions;
    }

    private static PtSymbolBlock program(PtNDManager manager) {
        try (InputStream source = TrainedGpt2.class.getResourceAsStream("training.torchscript")) {
            byte[] archive =
                    TorchScriptArchive.of(ATTRIBUTES, new String(source.readAllBytes(), StandardCharsets.UTF_8));
            return JniUtils.loadModule(manager, new ByteArrayInputStream(archive), true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : List.of("layers", "heads", "width", "type", "products")) {
            attributes.put(name, "int");
        }
        attributes.put("epsilon", "float");
        for (String name : List.of("weights", "means", "squares")) {
            attributes.put(name, "List[Tensor]");
        }
        return attributes;
    }

    private void begin(Gpt2Shape shape, FirstWeights first, Arithmetic arithmetic) {
        for (Tensor tensor : tensors) {
            Shape size = new Shape(
                    tensor.shape().stream().mapToLong(Integer::longValue).toArray());
            PtNDArray weight = (PtNDArray) manager.zeros(size, arithmetic.type());
            try (PtNDManager scope = child()) {
                copy(scope.create(first.of(tensor), size), weight);
            }
            weight.setRequiresGradient(true);
            weights.add(weight);
            means.add((PtNDArray) manager.zeros(size, arithmetic.type()));
            squares.add((PtNDArray) manager.zeros(size, arithmetic.type()));
        }
        call(
                "init",
                list(weights),
                list(means),
                list(squares),
                IValue.from((long) shape.heads()),
                IValue.from(shape.epsilon()),
                IValue.from((long) arithmetic.weights()),
                IValue.from((long) arithmetic.products()));
    }

    /** What DJL makes of Java's numbers ends with them, even where it is said to be copied: libtorch copies. */
    private void copy(NDArray from, PtNDArray to) {
        call("copy", IValue.from((PtNDArray) from), IValue.from(to));
    }

    private void call(String method, IValue... arguments) {
        invoke(method, arguments).close();
    }

    private IValue invoke(String method, IValue... arguments) {
        try {
            return IValueUtils.runMethod(program, method, arguments);
        } finally {
            for (IValue argument : arguments) {
                argument.close();
            }
        }
    }

    private static IValue list(List<PtNDArray> arrays) {
        return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
    }

    /**
     * Learns from a batch.
     *
     * @param step counted from 0
     * @return the loss before the step
     * @throws TrainingFailed if the loss or the gradients are not finite
     */
    double learn(Batch batch, int step, TrainingSettings settings) {
        double loss = gradients(batch);
        double length = update(step, settings);
        if (!Double.isFinite(loss) || !Double.isFinite(length)) {
            throw new TrainingFailed("step " + step + " gave a loss of " + loss + " and gradients of length " + length
                    + ": try a lower learning rate");
        }
        return loss;
    }

    /** Adds the gradients of a batch's loss to those that are there, which is none after a step. */
    double gradients(Batch batch) {
        return plainly(() -> {
            try (PtNDManager scope = child();
                    GradientCollector collector = engine.newGradientCollector()) {
                NDArray loss =
                        IValueUtils.forward(program, inputs(batch, scope), true).head();
                collector.backward(loss);
                return number(loss);
            }
        });
    }

    private double update(int step, TrainingSettings settings) {
        double rate = settings.rate(step);
        return plainly(() -> {
            try (PtNDManager scope = child();
                    IValue length = invoke(
                            "update",
                            list(gradients(scope)),
                            IValue.from(1 - rate * settings.weightDecay()),
                            IValue.from(rate / (1 - Math.pow(MEANS_KEEP, step + 1))),
                            IValue.from(1 / (1 - Math.pow(SQUARES_KEEP, step + 1))),
                            IValue.from(settings.longestGradient()))) {
                return number(length.toTensor(scope));
            }
        });
    }

    /** The gradient of each weight. */
    List<PtNDArray> gradients(NDManager scope) {
        return weights.stream()
                .map(weight -> {
                    PtNDArray gradient = weight.getGradient();
                    gradient.attach(scope);
                    return gradient;
                })
                .toList();
    }

    /** The loss of a batch, from which nothing is learnt. */
    double loss(Batch batch) {
        return plainly(() -> {
            try (PtNDManager scope = child()) {
                return number(IValueUtils.forward(program, inputs(batch, scope), false)
                        .head());
            }
        });
    }

    private static NDList inputs(Batch batch, NDManager scope) {
        return new NDList(
                scope.create(batch.tokens(), new Shape(batch.count(), batch.length())),
                scope.create(batch.places()),
                scope.create(batch.answers()));
    }

    private static double number(NDArray array) {
        try (NDArray wide = array.toType(DataType.FLOAT64, false)) {
            return wide.toDoubleArray()[0];
        }
    }

    /**
     * Keeps libtorch from rewriting the program in this thread: the first steps would be computed otherwise than later
     * ones, and a run that was interrupted would not end as one that was not.
     */
    private static double plainly(DoubleSupplier work) {
        JniUtils.setGraphExecutorOptimize(false);
        try {
            return work.getAsDouble();
        } finally {
            JniUtils.setGraphExecutorOptimize(true);
        }
    }

    /** Everything that a step changes: weights, then the running means, then those of the squares. */
    List<PtNDArray> state() {
        List<PtNDArray> all = new ArrayList<>(weights);
        all.addAll(means);
        all.addAll(squares);
        return all;
    }

    /**
     * Sets a part of {@link #state()}.
     *
     * @param numbers of its type, in this machine's byte order
     */
    void set(PtNDArray part, byte[] numbers) {
        ByteBuffer direct = ByteBuffer.allocateDirect(numbers.length)
                .order(ByteOrder.nativeOrder())
                .put(numbers)
                .flip();
        try (PtNDManager scope = child()) {
            copy(scope.create(direct, part.getShape(), part.getDataType()), part);
        }
    }

    /** What is learnt, in the order of {@link Gpt2Shape#tensors()}. */
    List<PtNDArray> weights() {
        return List.copyOf(weights);
    }

    private PtNDManager child() {
        return (PtNDManager) manager.newSubManager();
    }

    @Override
    public void close() {
        program.close();
        manager.close();
    }
}
