package com.gitfit.coach.bench.peer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.norm.LayerNorm;
import java.util.ArrayList;
import java.util.List;

/**
 * GPT-2 as one would write it with DJL: array operators of the PyTorch engine one after another, in fp32, with a cache
 * of keys and values. The engine's threads are set for the whole process, by who calls.
 */
public final class EagerGpt2 implements Peer {
    private static final float GELU_INNER = (float) Math.sqrt(2 / Math.PI);
    private static final float GELU_CUBE = 0.044715f;
    private static final float HIDDEN = -1e30f;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final int heads;
    private final int width;
    private final int positions;
    private final float epsilon;
    private final NDArray words;
    private final NDArray head;
    private final NDArray places;
    private final Norm lastNorm;
    private final List<Layer> layers = new ArrayList<>();

    private record Norm(NDArray scale, NDArray shift) {}

    private record Linear(NDArray weight, NDArray bias) {
        NDArray apply(NDArray in) {
            return in.matMul(weight).addi(bias);
        }
    }

    /** A layer with what it remembers of the tokens before. */
    private static final class Layer {
        private final Norm before;
        private final Linear attention;
        private final Linear projection;
        private final Norm between;
        private final Linear widen;
        private final Linear narrow;
        private NDArray keys;
        private NDArray values;

        Layer(EagerGpt2 gpt2, Checkpoint checkpoint, String name) {
            before = gpt2.norm(checkpoint, name + "ln_1");
            attention = gpt2.linear(checkpoint, name + "attn.c_attn");
            projection = gpt2.linear(checkpoint, name + "attn.c_proj");
            between = gpt2.norm(checkpoint, name + "ln_2");
            widen = gpt2.linear(checkpoint, name + "mlp.c_fc");
            narrow = gpt2.linear(checkpoint, name + "mlp.c_proj");
        }

        void remember(NDArray newKeys, NDArray newValues) {
            NDArray allKeys = keys == null ? newKeys : keys.concat(newKeys, 1);
            NDArray allValues = values == null ? newValues : values.concat(newValues, 1);
            forget();
            keys = allKeys;
            values = allValues;
            NDScope.unregister(keys, values);
        }

        void forget() {
            if (keys != null) {
                keys.close();
                values.close();
                keys = null;
                values = null;
            }
        }
    }

    /** Copies the weights into the engine. */
    public EagerGpt2(Checkpoint checkpoint) {
        heads = checkpoint.heads();
        width = checkpoint.width();
        positions = checkpoint.positions();
        epsilon = checkpoint.epsilon();
        words = array(checkpoint, "wte.weight");
        head = words.transpose();
        places = array(checkpoint, "wpe.weight");
        lastNorm = norm(checkpoint, "ln_f");
        for (int layer = 0; layer < checkpoint.layers(); layer++) {
            layers.add(new Layer(this, checkpoint, "h." + layer + "."));
        }
    }

    private Norm norm(Checkpoint checkpoint, String name) {
        return new Norm(array(checkpoint, name + ".weight"), array(checkpoint, name + ".bias"));
    }

    private Linear linear(Checkpoint checkpoint, String name) {
        return new Linear(array(checkpoint, name + ".weight"), array(checkpoint, name + ".bias"));
    }

    private NDArray array(Checkpoint checkpoint, String name) {
        Checkpoint.Tensor tensor = checkpoint.tensor(name);
        long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
        return manager.create(tensor.numbers(), new Shape(shape));
    }

    @Override
    public long[] generate(long[] prompt, int count) {
        layers.forEach(Layer::forget);
        var tokens = new long[count];
        tokens[0] = next(prompt, 0);
        for (int done = 1; done < count; done++) {
            tokens[done] = next(new long[] {tokens[done - 1]}, prompt.length + done - 1);
        }
        return tokens;
    }

    /** @param before how many tokens are remembered */
    private long next(long[] tokens, int before) {
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int total = before + tokens.length;
            NDArray stream = words.getNDArrayInternal()
                    .embedding(manager.create(tokens), words, SparseFormat.DENSE)
                    .head()
                    .add(places.get(new NDIndex().addSliceDim(before, total)));
            NDArray mask = mask(tokens.length, total);
            for (Layer layer : layers) {
                stream = stream.add(attend(layer, normal(stream, layer.before), mask));
                NDArray wide = gelu(layer.widen.apply(normal(stream, layer.between)));
                stream = stream.add(layer.narrow.apply(wide));
            }
            NDArray last = stream.get(new NDIndex().addSliceDim(tokens.length - 1, tokens.length));
            return normal(last, lastNorm).matMul(head).argMax(-1).toLongArray()[0];
        }
    }

    private NDArray attend(Layer layer, NDArray in, NDArray mask) {
        long rows = in.getShape().get(0);
        int each = width / heads;
        NDArray all = layer.attention.apply(in).reshape(rows, 3, heads, each).transpose(1, 2, 0, 3);
        layer.remember(all.get(1), all.get(2));
        NDArray scores = all.get(0).matMul(layer.keys.transpose(0, 2, 1)).muli(1 / (float) Math.sqrt(each));
        NDArray seen = scores.addi(mask).softmax(-1).matMul(layer.values);
        return layer.projection.apply(seen.transpose(1, 0, 2).reshape(rows, width));
    }

    /** Hides from each of the last tokens those after it. */
    private NDArray mask(int rows, int total) {
        var mask = new float[rows * total];
        for (int row = 0; row < rows; row++) {
            for (int column = total - rows + row + 1; column < total; column++) {
                mask[row * total + column] = HIDDEN;
            }
        }
        return manager.create(mask, new Shape(rows, total));
    }

    private NDArray normal(NDArray in, Norm norm) {
        return LayerNorm.layerNorm(in, new Shape(width), norm.scale, norm.shift, epsilon)
                .head();
    }

    private static NDArray gelu(NDArray in) {
        NDArray inner = in.pow(3).muli(GELU_CUBE).addi(in).muli(GELU_INNER);
        return inner.tanh().addi(1f).muli(in).muli(0.5f);
    }

    @Override
    public int longest() {
        return positions;
    }

    @Override
    public void close() {
        manager.close();
    }
}
