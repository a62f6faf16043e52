package com.gitfit.coach.domain;

import java.util.Map;
import java.util.Optional;

/**
 * What a language model contributed to one recommendation, and why it did not where it did not.
 *
 * @param rankingWeight of its votes
 * @param ranking what became of the question how it ranks the levers
 * @param votes standardised log-likelihood of each lever; empty unless it was given
 * @param phrasing what became of the question what to say
 * @param sentence that was shown; empty unless it was given
 */
public record ModelShare(
        double rankingWeight, Outcome ranking, Map<Lever, Double> votes, Outcome phrasing, Optional<String> sentence) {
    public ModelShare {
        votes = Map.copyOf(votes);
    }

    /** What became of a question. */
    public enum Outcome {
        NOT_ASKED,
        GIVEN,
        /** Given lately to the same question. */
        REMEMBERED,
        /** The model had no answer. */
        NOTHING,
        TIMED_OUT,
        FAILED,
        /** What the model said could not be shown. */
        REFUSED
    }
}
