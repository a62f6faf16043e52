package com.gitfit.coach.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a lifter takes more readily than the situation alone explains. Each leaning begins at 0, what is true of all
 * lifters, and moves only as far as the answers outweigh that.
 *
 * @param advice log-odds of taking any advice
 * @param effort points of RPE by which training is liked harder
 * @param levers log-odds of taking each lever; those never answered are absent
 */
public record Leanings(Leaning advice, Leaning effort, Map<Lever, Leaning> levers) {
    /** Nothing is known; the variances say how much lifters differ. */
    public static final Leanings NONE = new Leanings(new Leaning(0, 0.1), new Leaning(0, 0.25), Map.of());

    private static final Leaning TO_A_LEVER = new Leaning(0, 0.4);

    public Leanings {
        levers = Map.copyOf(levers);
    }

    /** The leaning to a lever. */
    public Leaning to(Lever lever) {
        return levers.getOrDefault(lever, TO_A_LEVER);
    }

    /**
     * After an answer.
     *
     * @param predicted probability of a yes that was foreseen, 0–1
     * @param pull by how much a point of RPE in the lifter's liking would have raised the log-odds of a yes
     */
    public Leanings after(Lever lever, double predicted, boolean taken, double pull) {
        Map<Lever, Leaning> moved = new EnumMap<>(Lever.class);
        moved.putAll(levers);
        moved.put(lever, to(lever).after(predicted, taken, 1));
        return new Leanings(advice.after(predicted, taken, 1), effort.after(predicted, taken, pull), moved);
    }
}
