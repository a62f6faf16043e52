package com.gitfit.coach.language.gpt2;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * GPT-2 in libtorch on the CPU, with the keys and values of one text. A call gives tokens and how many of the cached
 * ones they follow; what was cached behind that point is forgotten. Not for several threads at once.
 *
 * <p>All native memory belongs to one manager, that of a call to one of its own; {@link #close()} frees everything.
 */
final class Gpt2 implements AutoCloseable {
    private final Gpt2Config config;
    private final PtNDManager manager;
    private final PtSymbolBlock program;
    private final int choices;

    private Gpt2(Gpt2Config config, PtNDManager manager, PtSymbolBlock program, int choices) {
        this.config = config;
        this.manager = manager;
        this.program = program;
        this.choices = choices;
    }

    /**
     * Packs the weights for a precision; they may be closed afterwards.
     *
     * @param shortlist the tokens among which the head chooses, ascending; empty for all
     */
    static Gpt2 load(Gpt2Config config, Weights weights, List<Integer> shortlist, Precision precision) {
        Engine.getEngine("PyTorch");
        PtNDManager manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
        try {
            PtSymbolBlock program = JniUtils.loadModule(
                    manager, new ByteArrayInputStream(TorchScriptArchive.of(precision)), true, false);
            JniUtils.enableInferenceMode(program);
            int choices = shortlist.isEmpty() ? config.vocabulary() : shortlist.size();
            Gpt2 model = new Gpt2(config, manager, program, choices);
            model.pack(weights, shortlist);
            return model;
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            manager.close();
            throw e;
        }
    }

    /** Part by part, so that copies that are made on the way are gone before the next part. */
    private void pack(Weights weights, List<Integer> shortlist) {
        try (Source source = new Source(weights, child())) {
            List<String> norms = new ArrayList<>();
            for (int layer = 0; layer < config.layers(); layer++) {
                for (String name : List.of("ln_1.weight", "ln_1.bias", "ln_2.weight", "ln_2.bias")) {
                    norms.add("h." + layer + "." + name);
                }
            }
            norms.addAll(List.of("ln_f.weight", "ln_f.bias"));
            call(
                    "init",
                    source.list(List.of("wte.weight", "wpe.weight")),
                    source.list(norms),
                    IValue.listFrom(
                            shortlist.stream().mapToLong(Integer::longValue).toArray()),
                    IValue.from((long) config.layers()),
                    IValue.from((long) config.heads()),
                    IValue.from(config.epsilon()));
        }
        for (int layer = 0; layer < config.layers(); layer++) {
            for (String name : List.of("attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj")) {
                String prefix = "h." + layer + "." + name;
                try (Source source = new Source(weights, child())) {
                    call("pack", source.value(prefix + ".weight"), source.value(prefix + ".bias"));
                }
            }
        }
        call("pack_head");
    }

    /** Weights as libtorch sees them, until it has packed them. */
    private static final class Source implements AutoCloseable {
        private final Weights weights;
        private final PtNDManager manager;
        private final Arena memory = Arena.ofConfined();

        Source(Weights weights, PtNDManager manager) {
            this.weights = weights;
            this.manager = manager;
        }

        IValue value(String name) {
            return IValue.from(tensor(name));
        }

        IValue list(List<String> names) {
            return IValue.listFrom(names.stream().map(this::tensor).toArray(PtNDArray[]::new));
        }

        private PtNDArray tensor(String name) {
            Weights.Tensor tensor = weights.tensor(name);
            Shape shape =
                    new Shape(tensor.shape().stream().mapToLong(Long::longValue).toArray());
            return switch (tensor.type()) {
                case F32 -> manager.create(tensor.bytes(), shape, DataType.FLOAT32);
                case F16 -> manager.create(tensor.bytes(), shape, DataType.FLOAT16);
                case BF16 -> manager.create(widened(tensor.bytes()), shape, DataType.FLOAT32);
            };
        }

        /** DJL's native part ends the process when it is given a bfloat16, which is the upper half of a float. */
        private ByteBuffer widened(ByteBuffer halves) {
            int count = halves.remaining() / Short.BYTES;
            ByteBuffer floats = memory.allocate((long) count * Float.BYTES, Float.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
            for (int i = 0; i < count; i++) {
                floats.putInt(i * Float.BYTES, halves.getShort(i * Short.BYTES) << Short.SIZE);
            }
            return floats;
        }

        @Override
        public void close() {
            manager.close();
            memory.close();
        }
    }

    /** How many tokens the head chooses among. */
    int choices() {
        return choices;
    }

    /** The longest text, in tokens. */
    int positions() {
        return config.positions();
    }

    /** Reads tokens behind the first {@code start} cached ones. */
    void read(int[] tokens, int start) {
        check(tokens, start);
        call("fill", list(tokens), IValue.from((long) start));
    }

    /** Reads tokens and returns the logits of the next one, by its place among the choices. */
    float[] logits(int[] tokens, int start) {
        return floats("last", tokens, start);
    }

    /** Reads tokens and returns the logits behind each of them, row by row. */
    float[] everyLogits(int[] tokens, int start) {
        return floats("every", tokens, start);
    }

    private float[] floats(String method, int[] tokens, int start) {
        check(tokens, start);
        try (PtNDManager scope = child();
                IValue answer = invoke(method, list(tokens), IValue.from((long) start))) {
            return answer.toTensor(scope).toFloatArray();
        }
    }

    /**
     * Reads a text and a tree of its continuations in one pass; the text stays cached, the tree does not.
     *
     * @return for each question of the tree its log-probability, at most 0
     */
    float[] score(int[] tokens, int start, ContinuationTree tree) {
        check(tokens, start);
        int text = tokens.length;
        int total = text + tree.nodes().size();
        int[] all = new int[total];
        int[] at = new int[total];
        ByteBuffer mask = ByteBuffer.allocateDirect(total * (start + total)).order(ByteOrder.nativeOrder());
        for (int row = 0; row < total; row++) {
            boolean own = row >= text;
            int node = row - text;
            all[row] = own ? tree.nodes().get(node).token() : tokens[row];
            at[row] = own ? start + text + tree.depth(node) : start + row;
            int line = row * (start + total);
            for (int column = 0; column < start + Math.min(row + 1, text); column++) {
                mask.put(line + column, (byte) 1);
            }
            for (int ancestor = node;
                    own && ancestor >= 0;
                    ancestor = tree.nodes().get(ancestor).parent()) {
                mask.put(line + start + text + ancestor, (byte) 1);
            }
        }
        int[] rows = tree.questions().stream()
                .mapToInt(question -> text + question.node())
                .toArray();
        int[] columns = tree.questions().stream()
                .mapToInt(ContinuationTree.Question::choice)
                .toArray();
        try (PtNDManager scope = child();
                IValue answer = invoke(
                        "score",
                        list(all),
                        list(at),
                        IValue.from((long) start),
                        IValue.from(scope.create(mask, new Shape(total, start + total), DataType.BOOLEAN)),
                        list(rows),
                        list(columns))) {
            return answer.toTensor(scope).toFloatArray();
        }
    }

    private void check(int[] tokens, int start) {
        if (tokens.length == 0 || start < 0 || start + tokens.length > config.positions()) {
            throw new IllegalArgumentException(
                    tokens.length + " tokens behind " + start + " do not fit in " + config.positions());
        }
    }

    private PtNDManager child() {
        return (PtNDManager) manager.newSubManager();
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

    private static IValue list(int[] values) {
        return IValue.listFrom(Arrays.stream(values).asLongStream().toArray());
    }

    @Override
    public void close() {
        program.close();
        manager.close();
    }
}
