package com.gitfit.coach.models.simulation;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.models.simulation.coach.Bench;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.Life;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Results;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets many lifters live under several coaches. The same experiment gives the same results, bit for bit. */
public final class Laboratory {
    private final Bench bench;

    /**
     * A laboratory without a language model.
     *
     * @param policy the numbers of our coach, and of the limits
     */
    public Laboratory(CoachingPolicy policy) {
        this(policy, Adviser.none());
    }

    /**
     * A laboratory with a language model.
     *
     * @param policy the numbers of our coach, and of the limits
     * @param model of {@link Policy#OURS_WITH_MODEL}; gives the same votes to whoever asks, on every thread
     */
    public Laboratory(CoachingPolicy policy, Adviser model) {
        this.bench = Bench.of(policy, model);
    }

    /**
     * Runs an experiment.
     *
     * @param lived called after each life, from several threads
     * @throws IllegalArgumentException if a policy asks a language model and there is none
     * @throws InterruptedException if the thread is interrupted; no life goes on after that
     */
    public Results run(Experiment experiment, Runnable lived) throws InterruptedException {
        if (bench.model().identity().isEmpty() && experiment.policies().contains(Policy.OURS_WITH_MODEL)) {
            throw new IllegalArgumentException(Policy.OURS_WITH_MODEL + " needs a language model to ask");
        }
        Map<Policy, Map<Population, List<LifeLog>>> lives = new EnumMap<>(Policy.class);
        // Closing waits for lives that were interrupted: whoever closes a model next must be the last to use it.
        try (ExecutorService threads = Executors.newFixedThreadPool(experiment.threads())) {
            for (Policy policy : experiment.policies()) {
                Map<Population, List<LifeLog>> ofPolicy = new EnumMap<>(Population.class);
                for (Population population : experiment.populations()) {
                    ofPolicy.put(population, lives(experiment, policy, population, threads, lived));
                }
                lives.put(policy, new LinkedHashMap<>(ofPolicy));
            }
        }
        return new Results(experiment, bench.model().identity(), lives);
    }

    private List<LifeLog> lives(
            Experiment experiment, Policy policy, Population population, ExecutorService threads, Runnable lived)
            throws InterruptedException {
        List<Callable<LifeLog>> tasks = IntStream.range(0, experiment.lifters())
                .<Callable<LifeLog>>mapToObj(index -> () -> {
                    LifeLog log = life(experiment, policy, population, index).live();
                    lived.run();
                    return log;
                })
                .toList();
        return threads.invokeAll(tasks).stream().map(Laboratory::result).toList();
    }

    private Life life(Experiment experiment, Policy policy, Population population, int index) {
        long number = ((long) population.wireName().hashCode() << Integer.SIZE) + index;
        return new Life(bench, policy, population, experiment.weeks(), experiment.seed(), number);
    }

    private static LifeLog result(Future<LifeLog> life) {
        try {
            return life.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the end of a life", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a life could not be simulated", e.getCause());
        }
    }
}
