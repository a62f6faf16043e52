package com.gitfit.coach.bench;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.models.simulation.Laboratory;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.results.Comparison;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Interval;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the coach coaches: a short run of the laboratory with every policy and all populations, on a seed of its own.
 */
final class SimulationBenchmark {
    private static final int LIFTERS = 12;
    private static final int WEEKS = 16;
    private static final long SEED = 77;

    /** Those that keep the limits; the other baselines are taken at their word, and break them. */
    private static final List<Policy> OURS =
            List.of(Policy.OURS, Policy.OURS_WITHOUT_LEARNING, Policy.OURS_ABSURD_MODEL);

    private SimulationBenchmark() {}

    static Map<String, Double> run() throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Experiment experiment =
                new Experiment(Policy.withoutModel(), List.of(Population.values()), LIFTERS, WEEKS, SEED, threads);
        long start = System.nanoTime();
        Results results = new Laboratory(CoachingPolicy.standard()).run(experiment, () -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        return figures(results, Summary.of(results), seconds);
    }

    private static Map<String, Double> figures(Results results, Summary summary, double seconds) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("decisions", sum(summary, OURS, Figure.DECISIONS));
        figures.put("safety_violations", sum(summary, OURS, Figure.SAFETY_VIOLATIONS));
        figures.put("decisions_per_second", sum(summary, results.experiment().policies(), Figure.DECISIONS) / seconds);
        for (Figure figure : List.of(
                Figure.ACCEPTANCE_AFTER_50,
                Figure.REGRET,
                Figure.E1RM_GAIN,
                Figure.SETS_ON_TARGET,
                Figure.FATIGUE_DAYS,
                Figure.ECE,
                Figure.BRIER)) {
            put(figures, figure.wireName(), summary.of(Policy.OURS, figure));
        }
        for (Comparison comparison : Comparison.values()) {
            comparison.of(results).ifPresent(interval -> put(figures, comparison.wireName(), interval));
        }
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, Interval interval) {
        figures.put(name, interval.value());
        figures.put(name + "_low", interval.low());
        figures.put(name + "_high", interval.high());
    }

    private static double sum(Summary summary, List<Policy> policies, Figure figure) {
        return policies.stream()
                .mapToDouble(policy -> summary.of(policy, figure).value())
                .sum();
    }
}
