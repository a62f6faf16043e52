package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets a language model rank the levers as the functions do, with a weight of one's own and all the time that it wants.
 * It is never asked for a sentence, which no simulated lifter reads. For all lives at once, from several threads: a
 * model answers the same question in the same way, so nobody's life depends on who asked before. Nothing is remembered,
 * since hardly a situation reads like another.
 */
public final class ModelAdviser implements Adviser {
    private static final Duration AMPLE = Duration.ofMinutes(10);

    private final LanguageModel model;
    private final LanguageModel.Identity identity;
    private final LongAdder rankings = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();

    /**
     * What it took.
     *
     * @param rankings how often the model was asked
     * @param spent on that; with several threads, the waiting for another's ranking included
     */
    public record Toll(long rankings, Duration spent) {}

    /**
     * A weight instead of the model's own.
     *
     * @param rankingWeight λ, 0 or more; with 0 the engine asks for no votes
     * @throws IllegalArgumentException if it is none, or there is no model
     */
    public ModelAdviser(LanguageModel model, double rankingWeight) {
        if (!(rankingWeight >= 0) || Double.isInfinite(rankingWeight)) {
            throw new IllegalArgumentException("a ranking weight is a number from 0, not " + rankingWeight);
        }
        this.model = model;
        this.identity = model.identity()
                .map(known -> new LanguageModel.Identity(known.version(), rankingWeight))
                .orElseThrow(() -> new IllegalArgumentException("there is no model to ask"));
    }

    @Override
    public Optional<LanguageModel.Identity> identity() {
        return Optional.of(identity);
    }

    /** @throws IllegalStateException if the model breaks: lives without its votes would be others */
    @Override
    public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
        long start = System.nanoTime();
        ModelAnswer<Map<Lever, Double>> answer = model.rank(facts, levers, AMPLE);
        nanoseconds.add(System.nanoTime() - start);
        rankings.increment();
        return switch (answer) {
            case ModelAnswer.Given<Map<Lever, Double>> given -> given.said();
            case ModelAnswer.Nothing<Map<Lever, Double>> ignored -> Map.of();
            case ModelAnswer.TimedOut<Map<Lever, Double>> ignored ->
                throw new IllegalStateException("the model takes over " + AMPLE);
            case ModelAnswer.Failed<Map<Lever, Double>> failed ->
                throw new IllegalStateException("the model fails", failed.cause());
        };
    }

    @Override
    public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
        return Optional.empty();
    }

    /** What it took so far. */
    public Toll toll() {
        return new Toll(rankings.sum(), Duration.ofNanos(nanoseconds.sum()));
    }
}
