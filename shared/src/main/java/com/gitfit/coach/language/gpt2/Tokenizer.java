package com.gitfit.coach.language.gpt2;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text to tokens and back, by HuggingFace's own tokenizers. */
final class Tokenizer implements AutoCloseable {
    private static final String END = "<|endoftext|>";

    private static final Pattern ADDED = Pattern.compile("/added_tokens/\\d+/id");

    private final HuggingFaceTokenizer tokenizer;
    private final int end;

    private Tokenizer(HuggingFaceTokenizer tokenizer, int end) {
        this.tokenizer = tokenizer;
        this.end = end;
    }

    /**
     * A tokenizer.
     *
     * @param json {@code tokenizer.json}
     * @param vocabulary how many tokens the model knows
     * @throws ModelUnusable if it cannot be read, does not keep text as it is, or speaks of tokens that the model does
     *     not know
     */
    static Tokenizer load(String json, int vocabulary) {
        HuggingFaceTokenizer tokenizer;
        long highest;
        try (var stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    stream, Map.of("addSpecialTokens", "false", "truncation", "false"));
            highest = highestToken(json);
        } catch (IOException | RuntimeException e) {
            throw new ModelUnusable("tokenizer.json cannot be read", e);
        }
        try {
            if (highest >= vocabulary) {
                throw new ModelUnusable("tokenizer.json has tokens beyond the model's " + vocabulary);
            }
            return checked(tokenizer, vocabulary);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /** The highest number in the vocabulary and among the tokens added to it, or -1; libtorch cannot look up others. */
    private static long highestToken(String json) throws IOException {
        long highest = -1;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && isToken(parser.getParsingContext())) {
                    highest = Math.max(highest, parser.getLongValue());
                }
            }
        }
        return highest;
    }

    private static boolean isToken(JsonStreamContext place) {
        String path = place.pathAsPointer().toString();
        return path.startsWith("/model/vocab/") || ADDED.matcher(path).matches();
    }

    private static Tokenizer checked(HuggingFaceTokenizer tokenizer, int vocabulary) {
        long[] end = tokenizer.encode(END).getIds();
        if (end.length != 1) {
            throw new ModelUnusable("tokenizer.json has no " + END);
        }
        // Every byte that UTF-8 can have in two bytes, so that all symbols of a byte-level vocabulary occur.
        StringBuilder sample = new StringBuilder(" Go up from 135 to 145 lb.\n");
        for (char c = ' '; c < 0x800; c++) {
            sample.append(Character.isDefined(c) ? c : ' ');
        }
        long[] ids = tokenizer.encode(sample.toString()).getIds();
        if (end[0] >= vocabulary || Arrays.stream(ids).anyMatch(id -> id >= vocabulary)) {
            throw new ModelUnusable("tokenizer.json has tokens beyond the model's " + vocabulary);
        }
        if (!tokenizer.decode(ids, false).contentEquals(sample)) {
            throw new ModelUnusable("tokenizer.json does not give text back as it was");
        }
        return new Tokenizer(tokenizer, (int) end[0]);
    }

    /** The token that ends a text. */
    int end() {
        return end;
    }

    int[] encode(String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(tokenizer.encode(text).getIds())
                        .mapToInt(Math::toIntExact)
                        .toArray();
    }

    /** Incomplete characters become U+FFFD. */
    String decode(List<Integer> tokens) {
        return tokenizer.decode(tokens.stream().mapToLong(Integer::longValue).toArray(), false);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
