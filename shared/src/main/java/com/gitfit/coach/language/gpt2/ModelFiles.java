package com.gitfit.coach.language.gpt2;

/**
 * A model that has been fetched and checked: complete, as its manifest says, and of the shape that it claims.
 *
 * @param tokenizer {@code tokenizer.json}
 */
record ModelFiles(Manifest manifest, Gpt2Config config, String tokenizer, Weights weights) implements AutoCloseable {
    @Override
    public void close() {
        weights.close();
    }
}
