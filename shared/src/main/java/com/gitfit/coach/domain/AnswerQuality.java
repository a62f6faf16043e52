package com.gitfit.coach.domain;

import java.util.Set;

/**
 * How far an answer, and the context of the recommendation that it answers, could be relied on.
 *
 * @param outliers ratings so far from the lifter's usual ones that they counted less
 * @param filled what the context left out and the lifter's own mean at that time of day stood in for
 * @param unknown what the context left out and nothing stood in for
 */
public record AnswerQuality(Set<Rating> outliers, Set<ReadinessInput> filled, Set<ReadinessInput> unknown) {
    /** Nothing was noted: of answers from before it was. */
    public static final AnswerQuality NONE = new AnswerQuality(Set.of(), Set.of(), Set.of());

    public AnswerQuality {
        outliers = Set.copyOf(outliers);
        filled = Set.copyOf(filled);
        unknown = Set.copyOf(unknown);
    }
}
