package com.gitfit.coach.store;

import com.gitfit.coach.domain.Lever;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a language model said to one request, kept so that the same is not computed again. It counts only for the very
 * prompts that it answers.
 *
 * @param entry stands for the request and the model; an output is found under the lifter and its entry
 * @param votes how it ranked the levers, if it was asked
 * @param text what it phrased, if it was asked
 * @param expiresAt when it is forgotten, in whole seconds
 */
public record ModelOutput(String entry, Optional<Votes> votes, Optional<Text> text, Instant expiresAt) {
    /**
     * A ranking.
     *
     * @param prompt hash of what was asked
     */
    public record Votes(String prompt, Map<Lever, Double> likelihoods) {
        public Votes {
            likelihoods = Map.copyOf(likelihoods);
        }
    }

    /**
     * A sentence or two.
     *
     * @param prompt hash of what was asked
     * @param said empty if it could not be shown
     */
    public record Text(String prompt, Optional<String> said) {}

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
