package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.lifter.Population;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every life of an experiment. */
public final class Results {
    private final Experiment experiment;
    private final Optional<LanguageModel.Identity> model;
    private final Map<Policy, Map<Population, List<LifeLog>>> lives;

    /**
     * What an experiment gave.
     *
     * @param model that there was to ask
     * @param lives in the order of the lifters, for every policy and population of the experiment
     */
    public Results(
            Experiment experiment,
            Optional<LanguageModel.Identity> model,
            Map<Policy, Map<Population, List<LifeLog>>> lives) {
        this.experiment = experiment;
        this.model = model;
        this.lives = new EnumMap<>(lives);
    }

    /** What was simulated. */
    public Experiment experiment() {
        return experiment;
    }

    /** The language model that there was to ask, and what its ranking counted for. */
    public Optional<LanguageModel.Identity> model() {
        return model;
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
