package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How our coach does against others with the same lifters, and with a language model against itself without. */
public enum Comparison {
    /** Acceptance after 50 answers over that of the documented rules. */
    ACCEPTANCE_OVER_RULES(Figure.ACCEPTANCE_AFTER_50, "≥ 1.5"),
    /** The same over that of the clairvoyant. */
    ACCEPTANCE_OVER_CLAIRVOYANT(Figure.ACCEPTANCE_AFTER_50, "≥ 0.9"),
    /** Gain in e1RM over that of the baseline with the largest. */
    E1RM_GAIN_OVER_BEST_BASELINE(Figure.E1RM_GAIN, "≥ 1"),
    /** Days with fatigue over 8 against the same baseline. */
    FATIGUE_DAYS_OVER_BEST_BASELINE(Figure.FATIGUE_DAYS, "≤ 0.8"),
    /** Acceptance after 50 answers with a language model's votes over that without. */
    ACCEPTANCE_WITH_MODEL_OVER_OURS(Figure.ACCEPTANCE_AFTER_50, "> 1"),
    /** Gain in e1RM with and without. */
    E1RM_GAIN_WITH_MODEL_OVER_OURS(Figure.E1RM_GAIN, "≥ 1"),
    /** Sets on target with and without. */
    SETS_ON_TARGET_WITH_MODEL_OVER_OURS(Figure.SETS_ON_TARGET, "≥ 1");

    private final Figure figure;
    private final String target;

    private record Pair(LifeLog one, LifeLog other) {}

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

    /** The policy that another is held against; empty if it was not simulated. */
    public Optional<Policy> against(Results results) {
        List<Policy> simulated = results.experiment().policies();
        return switch (this) {
            case ACCEPTANCE_OVER_RULES ->
                simulated.stream().filter(Policy.DOCUMENTED_RULES::equals).findFirst();
            case ACCEPTANCE_OVER_CLAIRVOYANT ->
                simulated.stream().filter(Policy.CLAIRVOYANT::equals).findFirst();
            case E1RM_GAIN_OVER_BEST_BASELINE, FATIGUE_DAYS_OVER_BEST_BASELINE -> strongest(results);
            case ACCEPTANCE_WITH_MODEL_OVER_OURS, E1RM_GAIN_WITH_MODEL_OVER_OURS, SETS_ON_TARGET_WITH_MODEL_OVER_OURS ->
                simulated.stream().filter(Policy.OURS::equals).findFirst();
        };
    }

    /** One policy's over the other's, lifter by lifter resampled; empty if one of them was not simulated. */
    public Optional<Interval> of(Results results) {
        if (!results.experiment().policies().contains(held())) {
            return Optional.empty();
        }
        return against(results).map(other -> {
            List<LifeLog> ones = results.of(held());
            List<LifeLog> others = results.of(other);
            List<Pair> pairs = IntStream.range(0, ones.size())
                    .mapToObj(lifter -> new Pair(ones.get(lifter), others.get(lifter)))
                    .toList();
            List<ToDoubleFunction<List<Pair>>> ratio = List.of(this::ratio);
            return Bootstrap.of(pairs, ratio).getFirst();
        });
    }

    /** The policy that is held against another. */
    private Policy held() {
        return switch (this) {
            case ACCEPTANCE_OVER_RULES,
                    ACCEPTANCE_OVER_CLAIRVOYANT,
                    E1RM_GAIN_OVER_BEST_BASELINE,
                    FATIGUE_DAYS_OVER_BEST_BASELINE -> Policy.OURS;
            case ACCEPTANCE_WITH_MODEL_OVER_OURS, E1RM_GAIN_WITH_MODEL_OVER_OURS, SETS_ON_TARGET_WITH_MODEL_OVER_OURS ->
                Policy.OURS_WITH_MODEL;
        };
    }

    private double ratio(List<Pair> pairs) {
        double ones = figure.applyAsDouble(pairs.stream().map(Pair::one).toList());
        double others = figure.applyAsDouble(pairs.stream().map(Pair::other).toList());
        return others == 0 ? 0 : ones / others;
    }

    private static Optional<Policy> strongest(Results results) {
        return results.experiment().policies().stream()
                .filter(Policy::isBaseline)
                .max((one, other) -> Double.compare(
                        Figure.E1RM_GAIN.applyAsDouble(results.of(one)),
                        Figure.E1RM_GAIN.applyAsDouble(results.of(other))));
    }
}
