package com.gitfit.coach.domain;

import java.util.List;
import java.util.Map;

/**
 * The last answers, oldest first, at most {@value #KEPT} of each kind.
 *
 * @param accepted whether each was accepted
 * @param ratings the last ratings of each kind
 */
public record RecentAnswers(List<Boolean> accepted, Map<Rating, List<Integer>> ratings) {
    /** How many of each kind are kept. */
    public static final int KEPT = 20;

    public static final RecentAnswers NONE = new RecentAnswers(List.of(), Map.of());

    public RecentAnswers {
        accepted = List.copyOf(accepted);
        ratings = Map.copyOf(ratings);
    }

    /** The last ratings of one kind. */
    public List<Integer> of(Rating rating) {
        return ratings.getOrDefault(rating, List.of());
    }
}
