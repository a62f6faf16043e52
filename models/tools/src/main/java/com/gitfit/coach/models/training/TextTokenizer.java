package com.gitfit.coach.models.training;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.TokenizerFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Texts to sequences of tokens, by HuggingFace's own tokenizers. */
final class TextTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final int end;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, int end) {
        this.tokenizer = tokenizer;
        this.end = end;
    }

    /**
     * A tokenizer.
     *
     * @param json {@code tokenizer.json}
     * @throws TrainingFailed if it cannot be read or has no token for the end of a text
     */
    static TextTokenizer of(byte[] json) {
        HuggingFaceTokenizer tokenizer;
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(json), Map.of("addSpecialTokens", "false", "truncation", "false"));
        } catch (IOException | RuntimeException e) {
            throw new TrainingFailed("tokenizer.json cannot be read", e);
        }
        int[] end = tokens(tokenizer, TokenizerFile.END_OF_TEXT);
        if (end.length != 1) {
            tokenizer.close();
            throw new TrainingFailed("tokenizer.json has no " + TokenizerFile.END_OF_TEXT);
        }
        return new TextTokenizer(tokenizer, end[0]);
    }

    private static int[] tokens(HuggingFaceTokenizer tokenizer, String text) {
        return Arrays.stream(tokenizer.encode(text).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /** The token that ends a text. */
    int end() {
        return end;
    }

    /**
     * The parts of each text are cut apart, as they are when a model is asked.
     *
     * @throws TrainingFailed if a text is too long or has tokens that the model does not know
     */
    List<Sequence> sequences(List<Text> texts, Gpt2Shape shape) {
        return texts.stream().map(text -> sequence(text, shape)).toList();
    }

    private int[] tokens(List<String> parts) {
        return parts.stream()
                .flatMapToInt(part -> Arrays.stream(tokens(tokenizer, part)))
                .toArray();
    }

    private Sequence sequence(Text text, Gpt2Shape shape) {
        int[] context = tokens(text.context());
        int[] answer = tokens(text.answer());
        int[] tokens = Arrays.copyOf(context, context.length + answer.length + 1);
        System.arraycopy(answer, 0, tokens, context.length, answer.length);
        tokens[tokens.length - 1] = end;
        Sequence sequence = new Sequence(tokens, context.length);
        if (sequence.length() > shape.positions()) {
            throw new TrainingFailed("a text has " + sequence.length() + " tokens, but the model has "
                    + shape.positions() + " positions: " + text);
        }
        if (Arrays.stream(tokens).anyMatch(token -> token >= shape.vocabulary())) {
            throw new TrainingFailed("tokenizer.json has tokens beyond the model's " + shape.vocabulary());
        }
        return sequence;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
