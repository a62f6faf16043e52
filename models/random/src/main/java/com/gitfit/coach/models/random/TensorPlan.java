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

    /** Biases too, where a fresh model would have 0: a reader that mixes two tensors up is then found out. */
    private static final Normal AROUND_ZERO = new Normal(0, DEVIATION);

    /** For the same reason not exactly 1. */
    private static final Normal SCALE = new Normal(1, DEVIATION);

    /** Every tensor of a GPT-2 of that shape, in the order in which they are stored. */
    static List<TensorPlan> of(RandomModel.Shape shape) {
        List<TensorPlan> plans = new ArrayList<>();
        for (Tensor tensor : shape.gpt2().tensors()) {
            plans.add(stored(tensor, fill(tensor, shape)));
            if (shape.hasMasks() && tensor.name().endsWith("ln_1.bias")) {
                String mask = tensor.name().replace("ln_1.bias", "attn.bias");
                int positions = shape.positions();
                plans.add(stored(new Tensor(mask, List.of(1, 1, positions, positions)), new LowerTriangle()));
            }
        }
        return List.copyOf(plans);
    }

    private static TensorPlan stored(Tensor tensor, Fill fill) {
        return new TensorPlan(new Tensor("transformer." + tensor.name(), tensor.shape()), fill);
    }

    private static Normal fill(Tensor tensor, RandomModel.Shape shape) {
        if (tensor.name().endsWith("c_proj.weight")) {
            // What is added to the residual stream 2 × layers times is scaled so that the sum keeps its size.
            return new Normal(0, DEVIATION / Math.sqrt(2.0 * shape.layers()));
        }
        boolean isScale = tensor.shape().size() == 1 && tensor.name().endsWith(".weight");
        return isScale ? SCALE : AROUND_ZERO;
    }
}
