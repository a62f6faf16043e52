package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gpt2ConfigTest {
    /** As HuggingFace publishes DistilGPT-2's, in excerpts. */
    private static final String DISTILGPT2 = """
            {"_num_labels": 1, "activation_function": "gelu_new", "architectures": ["GPT2LMHeadModel"],
             "attn_pdrop": 0.1, "bos_token_id": 50256, "embd_pdrop": 0.1, "eos_token_id": 50256,
             "initializer_range": 0.02, "layer_norm_epsilon": 1e-05, "model_type": "gpt2", "n_ctx": 1024,
             "n_embd": 768, "n_head": 12, "n_layer": 6, "n_positions": 1024, "resid_pdrop": 0.1,
             "summary_first_dropout": 0.1, "vocab_size": 50257}""";

    @Test
    void distilGpt2IsRead() {
        assertThat(parse(DISTILGPT2)).isEqualTo(new Gpt2Config(6, 12, 768, 50_257, 1_024, 1e-5));
    }

    @Test
    void distilGpt2Has82MillionNumbersIn76Tensors() {
        Gpt2Config config = parse(DISTILGPT2);

        assertThat(config.tensors()).hasSize(76);
        assertThat(config.numbers()).isEqualTo(81_912_576);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "gpt2"     | "llama"      | model_type must be gpt2
            "gelu_new" | "relu"       | activation_function must be gelu_new
            : 6,       | : 0,         | n_layer must be a whole number from 1 to 48
            : 6,       | : 49,        | n_layer must be a whole number from 1 to 48
            : 6,       | : 6.5,       | n_layer must be a whole number from 1 to 48
            : 6,       | : "6",       | n_layer must be a whole number from 1 to 48
            : 12,      | : 7,         | n_embd must be a multiple of n_head
            : 12,      | : -12,       | n_head must be a whole number from 1 to 8192
            : 768,     | : 1e9,       | n_embd must be a whole number from 1 to 8192
            : 768,     | : 768, "n_inner": 1024, | n_inner must be a whole number from 3072 to 3072
            : 50257    | : 0          | vocab_size must be a whole number from 1 to 1000000
            "n_positions": 1024 | "n_positions": null | n_positions must be a whole number from 1 to 65536
            1e-05      | 0            | layer_norm_epsilon must be a number from 1.0E-12 to 0.1
            1e-05      | "small"      | layer_norm_epsilon must be a number from 1.0E-12 to 0.1
            "_num_labels": 1 | "tie_word_embeddings": false | tie_word_embeddings must be true
            "_num_labels": 1 | "scale_attn_weights": false | scale_attn_weights must be true
            "_num_labels": 1 | "scale_attn_by_inverse_layer_idx": true | scale_attn_by_inverse_layer_idx must be false
            "_num_labels": 1 | "add_cross_attention": 1 | add_cross_attention must be true or false
            """)
    void whatIsNotGpt2IsRefused(String from, String to, String problem) {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> parse(DISTILGPT2.replace(from, to)))
                .withMessage("config.json: " + problem);
    }

    @Test
    void anOverlongFileIsNotParsed() {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> parse(DISTILGPT2 + " ".repeat(64 << 10)))
                .withMessageContaining("more than 65536");
    }

    private static Gpt2Config parse(String json) {
        return Gpt2Config.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
