package com.gitfit.coach.bench.peer;

/** A GPT-2 in another engine. One caller at a time. */
public interface Peer extends AutoCloseable {
    /**
     * Continues a prompt, always by the most probable token; begins with an empty cache. With {@code count} 1 this is
     * what reading the prompt costs.
     *
     * @param prompt token ids, at least one
     * @param count of tokens to add, at least one; prompt and tokens together must not exceed {@link #longest()}
     * @return the added tokens
     */
    long[] generate(long[] prompt, int count);

    /** The longest sequence in tokens. */
    int longest();

    /** Gives threads and memory back. */
    @Override
    void close();
}
