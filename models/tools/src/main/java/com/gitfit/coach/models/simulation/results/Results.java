package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.lifter.Population;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every life of an experiment. */
public final class Results {
    private final Experiment experiment;
    private final Map<Policy, Map<Population, List<LifeLog>>> lives;

    /** @param lives in the order of the lifters, for every policy and population of the experiment */
    public Results(Experiment experiment, Map<Policy, Map<Population, List<LifeLog>>> lives) {
        this.experiment = experiment;
        this.lives = new EnumMap<>(lives);
    }

    /** What was simulated. */
    public Experiment experiment() {
        return experiment;
    }

    /** The lives of a population under a policy, in the order of the lifters. */
    public List<LifeLog> of(Policy policy, Population population) {
        return lives.get(policy).get(population);
    }

    /** All lives under a policy, population by population. */
    public List<LifeLog> of(Policy policy) {
        return experiment.populations().stream()
                .flatMap(population -> of(policy, population).stream())
                .toList();
    }
}
