package com.gitfit.coach.models.training;

/** A text in tokens: what is read, and from where on it is learnt. */
final class Sequence {
    private final int[] tokens;
    private final int context;

    /**
     * @param tokens context, answer and the end of the text
     * @param context how many of them are context, from 1
     */
    Sequence(int[] tokens, int context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** How many tokens are read: all but the last. */
    int length() {
        return tokens.length - 1;
    }

    /** How many tokens are learnt. */
    int answers() {
        return tokens.length - context;
    }

    int token(int place) {
        return tokens[place];
    }

    /** How many tokens come before the answer. */
    int context() {
        return context;
    }
}
