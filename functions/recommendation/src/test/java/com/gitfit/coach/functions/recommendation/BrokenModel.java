package com.gitfit.coach.functions.recommendation;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model that does what no model may: it throws. */
final class BrokenModel implements LanguageModel {
    @Override
    public Optional<Identity> identity() {
        return Optional.of(new Identity("broken", 1));
    }

    @Override
    public Map<Lever, Double> rank(Facts facts, Set<Lever> levers, Duration budget) {
        throw new IllegalStateException("tensor com.gitfit.coach.Secret is broken");
    }
}
