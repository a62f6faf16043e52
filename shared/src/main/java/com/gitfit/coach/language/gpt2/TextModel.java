package com.gitfit.coach.language.gpt2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A model with its tokenizer, behind one beginning that all texts share: it is read once and stays cached. The last
 * context stays cached too, so that ranking and phrasing of one moment read it once.
 *
 * <p>Tokens are always read in the same portions – beginning, context, its last token with the opening or the options,
 * one by one – so that a text does not depend on what was asked before. Not for several threads at once.
 */
final class TextModel implements AutoCloseable {
    private static final Pattern END = Pattern.compile("[.!?\n]");

    private final Gpt2 model;
    private final Tokenizer tokenizer;
    private final Choices choices;
    private final int beginning;
    private int[] context = {};

    /** @param beginning what every text begins with */
    TextModel(Gpt2 model, Tokenizer tokenizer, Choices choices, String beginning) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.choices = choices;
        int[] tokens = tokenizer.encode(beginning);
        this.beginning = tokens.length;
        model.read(tokens, 0);
    }

    int[] tokens(String text) {
        return tokenizer.encode(text);
    }

    /** How many tokens a text has. */
    int length(String text) {
        return tokens(text).length;
    }

    /** Among how many tokens it chooses. */
    int choices() {
        return model.choices();
    }

    /**
     * How likely continuations of a context are.
     *
     * @return the log-probability of each, at most 0
     * @throws OutOfTime if the deadline is over before it begins
     */
    double[] score(String text, List<String> continuations, Deadline deadline) {
        ContinuationTree tree = ContinuationTree.of(
                continuations.stream().map(tokenizer::encode).toList(), choices);
        int[] tokens = tokenizer.encode(text);
        int[] last = readAllButTheLast(tokens, deadline);
        return tree.sums(model.score(last, beginning + tokens.length - 1, tree));
    }

    /**
     * Continues a context behind an opening, up to the end of the sentence, of the line or of the text.
     *
     * @param opening is read, not chosen; not empty
     * @param most tokens to choose
     * @return what follows the opening
     * @throws OutOfTime as soon as the deadline is over
     */
    String continued(String text, String opening, int most, Sampler sampler, Deadline deadline) {
        int[] tokens = tokenizer.encode(text);
        int[] last = readAllButTheLast(tokens, deadline);
        int at = beginning + tokens.length - 1;
        int[] unread = IntStream.concat(Arrays.stream(last), Arrays.stream(tokenizer.encode(opening)))
                .toArray();
        List<Integer> chosen = new ArrayList<>();
        boolean ended = false;
        while (!ended && chosen.size() < most && at + unread.length <= model.positions()) {
            deadline.check();
            int token = choices.token(sampler.choose(model.logits(unread, at)));
            at += unread.length;
            unread = new int[] {token};
            String piece = token == tokenizer.end() ? "\n" : tokenizer.decode(List.of(token));
            ended = END.matcher(piece).find();
            if (!piece.contains("\n")) {
                chosen.add(token);
            }
        }
        return tokenizer.decode(chosen);
    }

    /** Whoever goes on needs the logits behind the last token, so that one is read again with what follows it. */
    private int[] readAllButTheLast(int[] tokens, Deadline deadline) {
        int[] first = Arrays.copyOf(tokens, tokens.length - 1);
        if (first.length > 0 && !Arrays.equals(first, context)) {
            deadline.check();
            context = new int[0];
            model.read(first, beginning);
        }
        context = first;
        deadline.check();
        return new int[] {tokens[tokens.length - 1]};
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
