package com.gitfit.coach.models.simulation;

import com.gitfit.coach.domain.Prescription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Knows the lifter, and advises what is most likely to be taken of all that is safe. An upper bound, not a coach. */
final class Clairvoyant implements Coach {
    private final Oracle oracle;

    /** Everything that a lifter keeps to themselves at the moment of the question. */
    @FunctionalInterface
    interface Oracle {
        /** The best option and how likely it is to be taken. */
        Best best(Question question);
    }

    /** An option with the probability that it is taken. */
    record Best(Prescription prescription, double acceptance) {}

    Clairvoyant(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public Advice advise(Question question) {
        Best best = oracle.best(question);
        return new Advice(best.prescription(), 0, List.of(), OptionalDouble.of(best.acceptance()), Optional.empty());
    }
}
