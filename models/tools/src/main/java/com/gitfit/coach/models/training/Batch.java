package com.gitfit.coach.models.training;

import java.util.Arrays;
import java.util.List;

/**
 * Sequences side by side, the shorter ones filled up with tokens that nothing looks at: a token sees only those before
 * it.
 */
final class Batch {
    /** Lengths and answers are filled up to multiples of these: libtorch makes a kernel for every size it meets. */
    private static final int TOKENS = 8;

    private static final int ANSWERS = 128;

    /** The answer that libtorch passes over. */
    private static final long NONE = -100;

    private final int count;
    private final int length;
    private final long[] tokens;
    private final long[] places;
    private final long[] answers;
    private final int learnt;
    private int read;

    private Batch(int count, int length, int learnt, int positions) {
        this.count = count;
        this.length = Math.min(filled(length, TOKENS), positions);
        this.tokens = new long[count * this.length];
        this.learnt = learnt;
        this.places = new long[filled(learnt, ANSWERS)];
        this.answers = new long[places.length];
        Arrays.fill(answers, NONE);
    }

    private static int filled(int number, int multiple) {
        return Math.ceilDiv(number, multiple) * multiple;
    }

    /** @param positions of the model, at least as many as the longest has tokens: it is not filled up beyond them */
    static Batch of(List<Sequence> sequences, int positions) {
        Batch batch = new Batch(
                sequences.size(),
                sequences.stream().mapToInt(Sequence::length).max().orElseThrow(),
                sequences.stream().mapToInt(Sequence::answers).sum(),
                positions);
        int learnt = 0;
        for (int row = 0; row < batch.count; row++) {
            batch.put(sequences.get(row), row, learnt);
            learnt += sequences.get(row).answers();
        }
        return batch;
    }

    private void put(Sequence sequence, int row, int learnt) {
        int begin = row * length;
        for (int place = 0; place < sequence.length(); place++) {
            tokens[begin + place] = sequence.token(place);
        }
        for (int answer = 0; answer < sequence.answers(); answer++) {
            places[learnt + answer] = (long) begin + sequence.context() + answer - 1;
            answers[learnt + answer] = sequence.token(sequence.context() + answer);
        }
        read += sequence.length();
    }

    /** How many sequences there are. */
    int count() {
        return count;
    }

    /** The length of each, in tokens. */
    int length() {
        return length;
    }

    /** Row by row, {@code count × length}. */
    long[] tokens() {
        return tokens.clone();
    }

    /** Where among the tokens the one before each answering token is. */
    long[] places() {
        return places.clone();
    }

    /** The answering tokens. */
    long[] answers() {
        return answers.clone();
    }

    /** How many tokens are learnt. */
    int learnt() {
        return learnt;
    }

    /** How many tokens are read, without those that fill up. */
    int read() {
        return read;
    }
}
