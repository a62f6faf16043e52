package com.gitfit.coach.language;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine hears of a language model during one request: fresh or remembered, in time, and in words that have
 * passed the fact guard.
 */
public interface Adviser {
    /** The model that is asked, if there is one. */
    Optional<LanguageModel.Identity> identity();

    /** The standardised log-likelihood of each lever; empty if the model cannot say. */
    Map<Lever, Double> votes(Facts facts, Set<Lever> levers);

    /** What to do and why, in a sentence that may be shown; empty if the model has none. */
    Optional<String> sentence(Facts facts, Driver driver, Prescription prescription);

    /** Nobody is asked: the rules decide and speak alone. */
    static Adviser none() {
        return new Adviser() {
            @Override
            public Optional<LanguageModel.Identity> identity() {
                return Optional.empty();
            }

            @Override
            public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
                return Map.of();
            }

            @Override
            public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
                return Optional.empty();
            }
        };
    }
}
