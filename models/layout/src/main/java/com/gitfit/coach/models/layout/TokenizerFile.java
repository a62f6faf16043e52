package com.gitfit.coach.models.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code tokenizer.json}: a byte-level BPE as HuggingFace writes GPT-2's. Ids are the bytes, then what is learnt from a
 * text, then, where the text is too short to fill the vocabulary, entries that no text ever gives, and the end of the
 * text last.
 */
public final class TokenizerFile {
    /** What it is called. */
    public static final String NAME = "tokenizer.json";

    /** The token that ends a text. */
    public static final String END_OF_TEXT = "<|endoftext|>";

    /** The bytes and the end of the text, in tokens. */
    public static final int SMALLEST_VOCABULARY = 257;

    private TokenizerFile() {}

    /**
     * Learns from a text. The same text and size give the same bytes.
     *
     * @param vocabulary in tokens, from {@value #SMALLEST_VOCABULARY}
     */
    public static byte[] of(String text, int vocabulary) {
        if (vocabulary < SMALLEST_VOCABULARY) {
            throw new IllegalArgumentException("the vocabulary must have at least " + SMALLEST_VOCABULARY);
        }
        List<BytePairs.Merge> merges = BytePairs.learn(text, vocabulary - SMALLEST_VOCABULARY);
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("version", "1.0");
        root.putNull("truncation").putNull("padding");
        root.set("added_tokens", addedTokens(vocabulary - 1));
        root.putNull("normalizer");
        root.set("pre_tokenizer", byteLevel(false, true));
        root.set("post_processor", byteLevel(true, false));
        root.set("decoder", byteLevel(true, true));
        root.set("model", model(vocabulary, merges));
        try {
            return new ObjectMapper().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode addedTokens(int end) {
        ArrayNode tokens = new ObjectMapper().createArrayNode();
        tokens.addObject()
                .put("id", end)
                .put("special", true)
                .put("content", END_OF_TEXT)
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false);
        return tokens;
    }

    private static ObjectNode byteLevel(boolean addPrefixSpace, boolean trimOffsets) {
        return new ObjectMapper()
                .createObjectNode()
                .put("type", "ByteLevel")
                .put("add_prefix_space", addPrefixSpace)
                .put("trim_offsets", trimOffsets)
                .put("use_regex", true);
    }

    private static ObjectNode model(int vocabulary, List<BytePairs.Merge> merges) {
        ObjectNode model = new ObjectMapper().createObjectNode();
        model.put("type", "BPE").putNull("dropout").putNull("unk_token");
        model.put("continuing_subword_prefix", "").put("end_of_word_suffix", "");
        model.put("fuse_unk", false).put("byte_fallback", false).put("ignore_merges", false);
        ObjectNode ids = model.putObject("vocab");
        ByteSymbols.inOrder().forEach(symbol -> ids.put(symbol, ids.size()));
        merges.forEach(merge -> putOnce(ids, merge.joined()));
        while (ids.size() < vocabulary - 1) {
            ids.put("<unused" + ids.size() + ">", ids.size());
        }
        ids.put(END_OF_TEXT, ids.size());
        ArrayNode rules = model.putArray("merges");
        merges.forEach(merge -> rules.add(merge.left() + " " + merge.right()));
        return model;
    }

    /** Two merges can give the same token. */
    private static void putOnce(ObjectNode ids, String token) {
        if (!ids.has(token)) {
            ids.put(token, ids.size());
        }
    }
}
