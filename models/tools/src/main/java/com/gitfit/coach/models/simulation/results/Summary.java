package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.lifter.Population;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of an experiment with their intervals, for all lifters of a policy and for each population. */
public final class Summary {
    /** The name of all populations together. */
    private static final String EVERYBODY = "all";

    private static final List<Figure> FIGURES = List.of(Figure.values());

    private final List<Row> rows;

    /**
     * The figures of some lifters under one policy.
     *
     * @param population of the lifters; empty for everybody
     */
    public record Row(Policy policy, Optional<Population> population, Map<Figure, Interval> figures) {
        public Row {
            figures = new EnumMap<>(figures);
        }

        /** One figure of these lifters. */
        public Interval of(Figure figure) {
            return figures.get(figure);
        }

        /** The name of the population in files, or that of everybody. */
        public String populationName() {
            return population.map(Population::wireName).orElse(EVERYBODY);
        }
    }

    private Summary(List<Row> rows) {
        this.rows = rows;
    }

    /** Works the figures out, which takes some seconds for many lifters. */
    public static Summary of(Results results) {
        List<Row> rows = new ArrayList<>();
        for (Policy policy : results.experiment().policies()) {
            rows.add(new Row(policy, Optional.empty(), figures(results.of(policy))));
            for (Population population : results.experiment().populations()) {
                rows.add(new Row(policy, Optional.of(population), figures(results.of(policy, population))));
            }
        }
        return new Summary(List.copyOf(rows));
    }

    /** A figure of all lifters under a policy that was simulated. */
    public Interval of(Policy policy, Figure figure) {
        return rows.stream()
                .filter(row -> row.policy() == policy && row.population().isEmpty())
                .findFirst()
                .orElseThrow()
                .of(figure);
    }

    /** Policy by policy: everybody first, then each population. */
    public List<Row> rows() {
        return rows;
    }

    private static Map<Figure, Interval> figures(List<LifeLog> logs) {
        List<Interval> intervals = Bootstrap.of(logs, FIGURES);
        Map<Figure, Interval> figures = new EnumMap<>(Figure.class);
        for (int index = 0; index < intervals.size(); index++) {
            figures.put(FIGURES.get(index), intervals.get(index));
        }
        return figures;
    }
}
