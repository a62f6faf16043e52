package com.gitfit.coach.functions.recommendation;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model that does what no model may: it throws. */
final class BrokenModel implements LanguageModel {
    @Override
    public Optional<Identity> identity() {
        throw new IllegalStateException("tensor com.gitfit.coach.Secret is broken");
    }

    @Override
    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
        return new ModelAnswer.Nothing<>();
    }

    @Override
    public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
        return new ModelAnswer.Nothing<>();
    }
}
