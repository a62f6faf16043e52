package com.gitfit.coach.models.training;

import java.util.List;

/**
 * What is learnt from, and what is only looked at, to see whether more was learnt than the texts themselves.
 *
 * @param training at least one
 * @param heldOut at least one
 */
public record Texts(List<Text> training, List<Text> heldOut) {
    /** Keeps copies. */
    public Texts {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
        if (training.isEmpty() || heldOut.isEmpty()) {
            throw new IllegalArgumentException("there must be texts to learn from and texts held out");
        }
    }
}
