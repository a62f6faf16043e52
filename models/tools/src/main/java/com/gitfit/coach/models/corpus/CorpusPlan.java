package com.gitfit.coach.models.corpus;

/**
 * Which corpus is wanted: the same plan always makes the same corpus, on any machine.
 *
 * @param seed of everything that is drawn
 * @param training how many examples to learn from, from 0
 * @param heldOut how many to be judged by, from 0
 */
public record CorpusPlan(long seed, int training, int heldOut) {
    /** @throws IllegalArgumentException if a number is negative */
    public CorpusPlan {
        if (training < 0 || heldOut < 0) {
            throw new IllegalArgumentException("a corpus has no negative number of examples");
        }
    }
}
