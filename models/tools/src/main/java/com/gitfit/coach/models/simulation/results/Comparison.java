package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How our coach does against others with the same lifters. */
public enum Comparison {
    /** Acceptance after 50 answers over that of the documented rules. */
    ACCEPTANCE_OVER_RULES(Figure.ACCEPTANCE_AFTER_50, "≥ 1.5"),
    /** The same over that of the clairvoyant. */
    ACCEPTANCE_OVER_CLAIRVOYANT(Figure.ACCEPTANCE_AFTER_50, "≥ 0.9"),
    /** Gain in e1RM over that of the baseline with the largest. */
    E1RM_GAIN_OVER_BEST_BASELINE(Figure.E1RM_GAIN, "≥ 1"),
    /** Days with fatigue over 8 against the same baseline. */
    FATIGUE_DAYS_OVER_BEST_BASELINE(Figure.FATIGUE_DAYS, "≤ 0.8");

    private final Figure figure;
    private final String target;

    private record Pair(LifeLog ours, LifeLog other) {}

    Comparison(Figure figure, String target) {
        this.figure = figure;
        this.target = target;
    }

    /** What is to be reached. */
    public String target() {
        return target;
    }

    /** The name in files. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy that ours is held against; empty if it was not simulated. */
    public Optional<Policy> against(Results results) {
        List<Policy> simulated = results.experiment().policies();
        return switch (this) {
            case ACCEPTANCE_OVER_RULES ->
                simulated.stream().filter(Policy.DOCUMENTED_RULES::equals).findFirst();
            case ACCEPTANCE_OVER_CLAIRVOYANT ->
                simulated.stream().filter(Policy.CLAIRVOYANT::equals).findFirst();
            case E1RM_GAIN_OVER_BEST_BASELINE, FATIGUE_DAYS_OVER_BEST_BASELINE -> strongest(results);
        };
    }

    /** Ours over the other's, lifter by lifter resampled; empty if one of them was not simulated. */
    public Optional<Interval> of(Results results) {
        if (!results.experiment().policies().contains(Policy.OURS)) {
            return Optional.empty();
        }
        return against(results).map(other -> {
            List<LifeLog> ours = results.of(Policy.OURS);
            List<LifeLog> others = results.of(other);
            List<Pair> pairs = IntStream.range(0, ours.size())
                    .mapToObj(lifter -> new Pair(ours.get(lifter), others.get(lifter)))
                    .toList();
            List<ToDoubleFunction<List<Pair>>> ratio = List.of(this::ratio);
            return Bootstrap.of(pairs, ratio).getFirst();
        });
    }

    private double ratio(List<Pair> pairs) {
        double ours = figure.applyAsDouble(pairs.stream().map(Pair::ours).toList());
        double others = figure.applyAsDouble(pairs.stream().map(Pair::other).toList());
        return others == 0 ? 0 : ours / others;
    }

    private static Optional<Policy> strongest(Results results) {
        return results.experiment().policies().stream()
                .filter(Policy::isBaseline)
                .max((one, other) -> Double.compare(
                        Figure.E1RM_GAIN.applyAsDouble(results.of(one)),
                        Figure.E1RM_GAIN.applyAsDouble(results.of(other))));
    }
}
