package com.gitfit.coach.models.training;

/** Is told how far a training is. */
public interface Progress {
    /**
     * It begins, or goes on.
     *
     * @param tokens that it reads in all
     * @param read that it had read when it was interrupted, or 0
     */
    void begins(long tokens, long read);

    /**
     * A step is done.
     *
     * @param step how many are, with it
     * @param tokens that it read
     * @param loss in nats for a token, before it
     */
    void learnt(int step, long tokens, double loss);

    /**
     * The held-out texts were looked at.
     *
     * @param step how many there had been
     * @param training the mean loss since the look before
     */
    void looked(int step, double training, double heldOut);
}
