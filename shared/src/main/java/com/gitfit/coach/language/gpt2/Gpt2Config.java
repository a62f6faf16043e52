package com.gitfit.coach.language.gpt2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of a GPT-2, as {@code config.json} gives it.
 *
 * @param layers {@code n_layer}, 1–48
 * @param heads {@code n_head}, a divisor of the width
 * @param width {@code n_embd}, 1–8,192
 * @param vocabulary {@code vocab_size}, in tokens, 1–1,000,000
 * @param positions {@code n_positions}, the longest sequence in tokens, 1–65,536
 * @param epsilon {@code layer_norm_epsilon}, 10⁻¹²–0.1
 */
record Gpt2Config(int layers, int heads, int width, int vocabulary, int positions, double epsilon) {
    private static final int MOST_BYTES = 64 << 10;

    /** @throws ModelUnusable if it is no GPT-2, or one that computes in another way than GPT-2 did */
    static Gpt2Config parse(byte[] json) {
        ModelJson root = ModelJson.parse(Manifest.CONFIG, json, MOST_BYTES);
        root.expect("model_type", "gpt2");
        root.expect("activation_function", "gelu_new");
        expect(root, "scale_attn_weights", true);
        expect(root, "scale_attn_by_inverse_layer_idx", false);
        expect(root, "add_cross_attention", false);
        expect(root, "tie_word_embeddings", true);
        int heads = (int) root.whole("n_head", 1, 8_192);
        int width = (int) root.whole("n_embd", 1, 8_192);
        if (width % heads != 0) {
            throw root.problem("n_embd", "must be a multiple of n_head");
        }
        if (root.has("n_inner")) {
            root.whole("n_inner", 4L * width, 4L * width);
        }
        return new Gpt2Config(
                (int) root.whole("n_layer", 1, 48),
                heads,
                width,
                (int) root.whole("vocab_size", 1, 1_000_000),
                (int) root.whole("n_positions", 1, 65_536),
                root.number("layer_norm_epsilon", 1e-12, 0.1));
    }

    private static void expect(ModelJson root, String field, boolean standard) {
        if (root.bool(field, standard) != standard) {
            throw root.problem(field, "must be " + standard);
        }
    }

    /** Every tensor that a GPT-2 of this shape needs, by its name; linear layers are {@code in × out}. */
    Map<String, List<Long>> tensors() {
        long w = width;
        Map<String, List<Long>> tensors = new LinkedHashMap<>();
        tensors.put("wte.weight", List.of((long) vocabulary, w));
        tensors.put("wpe.weight", List.of((long) positions, w));
        for (int layer = 0; layer < layers; layer++) {
            String prefix = "h." + layer + ".";
            putNorm(tensors, prefix + "ln_1");
            putLinear(tensors, prefix + "attn.c_attn", w, 3 * w);
            putLinear(tensors, prefix + "attn.c_proj", w, w);
            putNorm(tensors, prefix + "ln_2");
            putLinear(tensors, prefix + "mlp.c_fc", w, 4 * w);
            putLinear(tensors, prefix + "mlp.c_proj", 4 * w, w);
        }
        putNorm(tensors, "ln_f");
        return tensors;
    }

    private void putNorm(Map<String, List<Long>> tensors, String name) {
        tensors.put(name + ".weight", List.of((long) width));
        tensors.put(name + ".bias", List.of((long) width));
    }

    private static void putLinear(Map<String, List<Long>> tensors, String name, long in, long out) {
        tensors.put(name + ".weight", List.of(in, out));
        tensors.put(name + ".bias", List.of(out));
    }

    /** How many numbers its largest tensor has. */
    long embeddings() {
        return (long) vocabulary * width;
    }

    /** How many keys and values the longest text has. */
    long cached() {
        return 2L * layers * positions * width;
    }

    /** How many numbers its tensors have in all. */
    long numbers() {
        return tensors().values().stream()
                .mapToLong(shape -> shape.stream().reduce(1L, Math::multiplyExact))
                .sum();
    }
}
