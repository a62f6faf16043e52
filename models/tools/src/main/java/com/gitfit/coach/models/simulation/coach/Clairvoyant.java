package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Prescription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Knows the lifter, and advises what is most likely to be taken of all that is safe. An upper bound, not a coach. */
public final class Clairvoyant implements Coach {
    private final Oracle oracle;

    /** Everything that a lifter keeps to themselves at the moment of the question. */
    @FunctionalInterface
    public interface Oracle {
        /** The best option and how likely it is to be taken. */
        Best best(Question question);
    }

    /**
     * An option that the limits leave.
     *
     * @param acceptance 0–1, the true probability that it is taken
     */
    public record Best(Prescription prescription, double acceptance) {}

    Clairvoyant(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public Advice advise(Question question) {
        Best best = oracle.best(question);
        return new Advice(best.prescription(), 0, List.of(), OptionalDouble.of(best.acceptance()), Optional.empty());
    }
}
