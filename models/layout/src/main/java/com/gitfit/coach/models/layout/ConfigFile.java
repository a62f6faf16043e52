package com.gitfit.coach.models.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * {@code config.json} of a GPT-2, as HuggingFace writes it.
 *
 * @param shape of the model
 * @param end the token that ends a text
 * @param type of the weights beside it
 */
public record ConfigFile(Gpt2Shape shape, int end, NumberType type) {
    /** What it is called. */
    public static final String NAME = "config.json";

    /** Its bytes. */
    public byte[] bytes() {
        ObjectNode config = new ObjectMapper().createObjectNode();
        config.putArray("architectures").add("GPT2LMHeadModel");
        config.put("model_type", "gpt2").put("activation_function", "gelu_new");
        config.put("n_layer", shape.layers()).put("n_head", shape.heads()).put("n_embd", shape.width());
        config.putNull("n_inner");
        config.put("vocab_size", shape.vocabulary());
        config.put("n_positions", shape.positions()).put("n_ctx", shape.positions());
        config.put("layer_norm_epsilon", shape.epsilon()).put("initializer_range", 0.02);
        config.put("attn_pdrop", 0.1).put("embd_pdrop", 0.1).put("resid_pdrop", 0.1);
        config.put("scale_attn_weights", true).put("scale_attn_by_inverse_layer_idx", false);
        config.put("reorder_and_upcast_attn", false).put("tie_word_embeddings", true);
        config.put("bos_token_id", end).put("eos_token_id", end);
        config.put("torch_dtype", type.torchName());
        try {
            return new ObjectMapper().writeValueAsBytes(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
