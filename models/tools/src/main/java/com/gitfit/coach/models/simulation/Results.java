package com.gitfit.coach.models.simulation;

import com.gitfit.coach.language.LanguageModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every life of an experiment. */
public final class Results {
    private final Experiment experiment;
    private final Optional<LanguageModel.Identity> model;
    private final Map<Policy, Map<Population, List<LifeLog>>> lives;

    Results(
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
    Optional<LanguageModel.Identity> model() {
        return model;
    }

    /** The lives of a population under a policy, in the order of the lifters. */
    List<LifeLog> of(Policy policy, Population population) {
        return lives.get(policy).get(population);
    }

    /** All lives under a policy, population by population. */
    List<LifeLog> of(Policy policy) {
        return experiment.populations().stream()
                .flatMap(population -> of(policy, population).stream())
                .toList();
    }
}
