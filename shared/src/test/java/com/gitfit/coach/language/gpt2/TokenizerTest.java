package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private static ModelFiles files;

    @BeforeAll
    static void fetch() {
        Natives.load();
        files = AModel.tiny();
    }

    @AfterAll
    static void release() {
        files.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go up from 135 to 145 lb on Bench Press.",
                " leading",
                "two\nlines",
                "Kniebeuge über 100 kg",
                "懸垂 💪"
            })
    void textComesBackAsItWas(String text) {
        try (Tokenizer tokenizer = load(files.tokenizer())) {
            assertThat(tokenizer.decode(
                            Arrays.stream(tokenizer.encode(text)).boxed().toList()))
                    .isEqualTo(text);
        }
    }

    @Test
    void aLongTextIsNotCut() {
        try (Tokenizer tokenizer = load(files.tokenizer())) {
            String text = "one more set ".repeat(500);

            assertThat(tokenizer.encode(text).length).isGreaterThan(1_000);
            assertThat(tokenizer.encode("")).isEmpty();
        }
    }

    @Test
    void aTokenizerOfALargerModelIsRefused() {
        assertThatThrownBy(() -> Tokenizer.load(files.tokenizer(), 900))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("beyond the model's 900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1, 2]", "{\"version\": \"1.0\", \"model\": {\"type\": \"BPE\"}}"})
    void whatIsNoTokenizerIsRefused(String json) {
        assertThatThrownBy(() -> load(json)).isInstanceOf(ModelUnusable.class);
    }

    @Test
    void aTokenizerThatChangesTextIsRefused() {
        String words = """
                {"version": "1.0", "pre_tokenizer": {"type": "Whitespace"},
                 "added_tokens": [{"id": 2, "content": "<|endoftext|>", "special": true, "single_word": false,
                   "lstrip": false, "rstrip": false, "normalized": false}],
                 "model": {"type": "WordLevel", "vocab": {"bench": 0, "?": 1, "<|endoftext|>": 2}, "unk_token": "?"}}""";

        assertThatThrownBy(() -> load(words))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("does not give text back");
    }

    private static Tokenizer load(String json) {
        return Tokenizer.load(json, files.config().vocabulary());
    }
}
