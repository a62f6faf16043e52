package com.gitfit.coach.models.layout;

import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of a GPT-2.
 *
 * @param layers from 1
 * @param heads a divisor of the width
 * @param width numbers that stand for a token
 * @param vocabulary in tokens, from 257: the bytes and the end of the text
 * @param positions the longest text in tokens
 * @param epsilon what a layer's norm adds to the variance, above 0
 */
public record Gpt2Shape(int layers, int heads, int width, int vocabulary, int positions, double epsilon) {
    private static final double EPSILON = 1e-5;

    /** Refuses what cannot be. */
    public Gpt2Shape {
        if (layers < 1 || heads < 1 || width < heads || positions < 1) {
            throw new IllegalArgumentException("layers, heads, width and positions must be positive");
        }
        if (width % heads != 0) {
            throw new IllegalArgumentException("the width " + width + " must be a multiple of the " + heads + " heads");
        }
        if (vocabulary < TokenizerFile.SMALLEST_VOCABULARY) {
            throw new IllegalArgumentException(
                    "the vocabulary must have at least " + TokenizerFile.SMALLEST_VOCABULARY + " tokens");
        }
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("the norms' epsilon must be positive");
        }
    }

    /** With GPT-2's own epsilon. */
    public Gpt2Shape(int layers, int heads, int width, int vocabulary, int positions) {
        this(layers, heads, width, vocabulary, positions, EPSILON);
    }

    /** Every tensor, by HuggingFace's name without {@code transformer.}, in the order in which they are stored. */
    public List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(new Tensor("wte.weight", List.of(vocabulary, width)));
        tensors.add(new Tensor("wpe.weight", List.of(positions, width)));
        for (int layer = 0; layer < layers; layer++) {
            String prefix = "h." + layer + ".";
            addNorm(tensors, prefix + "ln_1");
            addLinear(tensors, prefix + "attn.c_attn", width, 3 * width);
            addLinear(tensors, prefix + "attn.c_proj", width, width);
            addNorm(tensors, prefix + "ln_2");
            addLinear(tensors, prefix + "mlp.c_fc", width, 4 * width);
            addLinear(tensors, prefix + "mlp.c_proj", 4 * width, width);
        }
        addNorm(tensors, "ln_f");
        return List.copyOf(tensors);
    }

    private void addNorm(List<Tensor> tensors, String name) {
        tensors.add(new Tensor(name + ".weight", List.of(width)));
        tensors.add(new Tensor(name + ".bias", List.of(width)));
    }

    private static void addLinear(List<Tensor> tensors, String name, int in, int out) {
        tensors.add(new Tensor(name + ".weight", List.of(in, out)));
        tensors.add(new Tensor(name + ".bias", List.of(out)));
    }

    /** How many numbers its tensors have in all. */
    public long numbers() {
        return tensors().stream().mapToLong(Tensor::numbers).sum();
    }
}
