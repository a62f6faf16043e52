package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.lifter.Population;
import java.util.List;

/**
 * What is to be simulated.
 *
 * @param lifters of each population, 1 or more; the same ones under every policy
 * @param weeks 1 or more
 * @param seed another one, other people
 * @param threads how many lives go on at once; no figure depends on it
 */
public record Experiment(
        List<Policy> policies, List<Population> populations, int lifters, int weeks, long seed, int threads) {
    /** @throws IllegalArgumentException if there is nothing to simulate */
    public Experiment {
        policies = List.copyOf(policies);
        populations = List.copyOf(populations);
        if (policies.isEmpty() || populations.isEmpty() || lifters < 1 || weeks < 1 || threads < 1) {
            throw new IllegalArgumentException("an experiment needs policies, populations, lifters, weeks and threads");
        }
    }

    /** How many lives there are to simulate. */
    public int lives() {
        return policies.size() * populations.size() * lifters;
    }
}
