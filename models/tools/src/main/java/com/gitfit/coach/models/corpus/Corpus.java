package com.gitfit.coach.models.corpus;

import java.util.List;

/**
 * Examples to learn from and others, of phrasings and exercises that the first do not have, to be judged by.
 *
 * @param training in a random order
 * @param heldOut no pattern and no exercise of these is in {@code training}
 */
public record Corpus(List<Example> training, List<Example> heldOut) {
    /** Keeps copies. */
    public Corpus {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }
}
