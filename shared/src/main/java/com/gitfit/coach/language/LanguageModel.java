package com.gitfit.coach.language;

import com.gitfit.coach.domain.Lever;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port behind which a language model ranks levers. It decides no number: what it says is weighed by
 * {@link Identity#rankingWeight()} and the safety limits come after it. An implementation never throws; what it cannot
 * do in time it leaves out.
 */
public interface LanguageModel {
    /**
     * Which model it is.
     *
     * @param rankingWeight λ, what its ranking counts for; 0 for a model that was not evaluated on coaching
     */
    record Identity(String version, double rankingWeight) {}

    /** The model that is ready to answer, if one is. */
    Optional<Identity> identity();

    /**
     * The standardised log-likelihood of each lever given the facts; empty if there is no answer within the budget.
     *
     * @param budget how long the answer may take
     */
    Map<Lever, Double> rank(Facts facts, Set<Lever> levers, Duration budget);

    /** No model: recommendations come from the rules alone and say so. */
    static LanguageModel absent() {
        return new LanguageModel() {
            @Override
            public Optional<Identity> identity() {
                return Optional.empty();
            }

            @Override
            public Map<Lever, Double> rank(Facts facts, Set<Lever> levers, Duration budget) {
                return Map.of();
            }
        };
    }
}
