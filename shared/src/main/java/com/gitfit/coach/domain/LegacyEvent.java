package com.gitfit.coach.domain;

import java.util.Set;

/**
 * An event of the older interface, whose plan may be known in part only.
 *
 * @param request the event with what is known of the plan, and harmless values for the rest of it
 * @param known what of the plan was stated
 */
public record LegacyEvent(RecommendationRequest request, Set<PlanField> known) {
    /** The numbers of a plan. */
    public enum PlanField {
        SETS,
        REPS,
        WEIGHT
    }

    public LegacyEvent {
        known = Set.copyOf(known);
    }
}
