package com.gitfit.coach.models.judging;

/** The perplexities of a model and of the 3-gram baseline on the same tokens, from 1. */
record Comparison(double model, double threeGrams) {
    static Comparison of(Likelihood model, Likelihood threeGrams) {
        if (model.tokens() != threeGrams.tokens()) {
            throw new IllegalArgumentException("both must be judged on the same tokens");
        }
        return new Comparison(model.perplexity(), threeGrams.perplexity());
    }

    double ratio() {
        return model / threeGrams;
    }
}
