package com.gitfit.coach.language;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port behind which a language model ranks levers and phrases sentences. It decides no number: what it says is
 * weighed by {@link Identity#rankingWeight()} and checked by the {@link FactGuard}, and the safety limits stand between
 * the two. An implementation does not throw; what went wrong is one of its answers. The same question always has the
 * same answer.
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
     * The standardised log-likelihood of each lever after {@link Prompt#situation()}.
     *
     * @param budget how long the answer may take
     */
    ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget);

    /**
     * The sentence with which the model tells the lifter what to do and why: the {@link Prompt#opening} and what the
     * model makes of it. It is raw: only what passes the fact guard may be shown.
     *
     * @param budget how long the answer may take
     */
    ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget);

    /** No model: recommendations come from the rules alone and say so. */
    static LanguageModel absent() {
        return new LanguageModel() {
            @Override
            public Optional<Identity> identity() {
                return Optional.empty();
            }

            @Override
            public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
                return new ModelAnswer.Nothing<>();
            }

            @Override
            public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
                return new ModelAnswer.Nothing<>();
            }
        };
    }
}
