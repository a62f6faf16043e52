package com.gitfit.coach.models.judging;

/**
 * How likely tokens were to a model.
 *
 * @param logarithm natural logarithm of their probability together, at most 0
 * @param tokens how many
 */
record Likelihood(double logarithm, long tokens) {
    static final Likelihood NONE = new Likelihood(0, 0);

    Likelihood plus(Likelihood other) {
        return new Likelihood(logarithm + other.logarithm, tokens + other.tokens);
    }

    /** Among how many equally likely tokens the model would have been as unsure, from 1; 1 for no tokens. */
    double perplexity() {
        return tokens == 0 ? 1 : Math.exp(-logarithm / tokens);
    }
}
