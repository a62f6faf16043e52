package com.gitfit.coach.functions;

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
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language model that likes one lever above all, and has no words. */
public record FavouringModel(Lever favourite, double rankingWeight) implements LanguageModel {
    public static final String VERSION = "coach-test-1";

    @Override
    public Optional<Identity> identity() {
        return Optional.of(new Identity(VERSION, rankingWeight));
    }

    @Override
    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
        return new ModelAnswer.Given<>(levers.stream()
                .collect(Collectors.toMap(Function.identity(), lever -> lever == favourite ? 10.0 : 0.0)));
    }

    @Override
    public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
        return new ModelAnswer.Nothing<>();
    }
}
