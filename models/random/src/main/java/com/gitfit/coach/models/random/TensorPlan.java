package com.gitfit.coach.models.random;

import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * One tensor to write.
 *
 * @param tensor by HuggingFace's name
 * @param fill what its numbers are
 */
record TensorPlan(Tensor tensor, Fill fill) {
    /** How a tensor is filled. */
    sealed interface Fill {}

    /** Numbers from a normal distribution. */
    record Normal(double mean, double deviation) implements Fill {}

    /** Ones up to the diagonal, zeros above: the mask that HuggingFace stores and nobody needs. */
    record LowerTriangle() implements Fill {}

    private static final double DEVIATION = 0.02;

    /** Not exactly 0 or 1 where a fresh model would have that: a reader that mixes two tensors up is then found out. */
    private static final Normal BIAS = new Normal(0, DEVIATION);

    private static final Normal SCALE = new Normal(1, DEVIATION);

    /** Every tensor of a GPT-2 of that shape, in the order in which they are stored. */
    static List<TensorPlan> of(RandomModel.Shape shape) {
        int width = shape.width();
        var plans = new ArrayList<TensorPlan>();
        plans.add(weight("wte", shape.vocabulary(), width, DEVIATION));
        plans.add(weight("wpe", shape.positions(), width, DEVIATION));
        for (int layer = 0; layer < shape.layers(); layer++) {
            addLayer(plans, "h." + layer + ".", shape);
        }
        addNorm(plans, "ln_f", width);
        return List.copyOf(plans);
    }

    private static void addLayer(List<TensorPlan> plans, String layer, RandomModel.Shape shape) {
        int width = shape.width();
        // What is added to the residual stream 2 × layers times is scaled so that the sum keeps its size.
        double residual = DEVIATION / Math.sqrt(2.0 * shape.layers());
        addNorm(plans, layer + "ln_1", width);
        if (shape.hasMasks()) {
            int positions = shape.positions();
            plans.add(new TensorPlan(
                    new Tensor("transformer." + layer + "attn.bias", List.of(1, 1, positions, positions)),
                    new LowerTriangle()));
        }
        addLinear(plans, layer + "attn.c_attn", width, 3 * width, DEVIATION);
        addLinear(plans, layer + "attn.c_proj", width, width, residual);
        addNorm(plans, layer + "ln_2", width);
        addLinear(plans, layer + "mlp.c_fc", width, 4 * width, DEVIATION);
        addLinear(plans, layer + "mlp.c_proj", 4 * width, width, residual);
    }

    private static void addLinear(List<TensorPlan> plans, String name, int in, int out, double deviation) {
        plans.add(weight(name, in, out, deviation));
        plans.add(vector(name + ".bias", out, BIAS));
    }

    private static void addNorm(List<TensorPlan> plans, String name, int width) {
        plans.add(vector(name + ".weight", width, SCALE));
        plans.add(vector(name + ".bias", width, BIAS));
    }

    private static TensorPlan weight(String name, int rows, int columns, double deviation) {
        return new TensorPlan(
                new Tensor("transformer." + name + ".weight", List.of(rows, columns)), new Normal(0, deviation));
    }

    private static TensorPlan vector(String name, int length, Normal fill) {
        return new TensorPlan(new Tensor("transformer." + name, List.of(length)), fill);
    }
}
