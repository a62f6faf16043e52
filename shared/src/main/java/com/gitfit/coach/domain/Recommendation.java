package com.gitfit.coach.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One safe change of the plan, with everything that is said about it.
 *
 * @param prescription what to change; it has passed the safety limits
 * @param adjustable what may be taken instead, where the change is of a number
 * @param confidence 0.3–1.0
 * @param predictedAcceptance 0–1, how likely the lifter is to take it; kept to measure calibration
 * @param factors what spoke for it, as {@code name} or {@code name:value}
 * @param deload whether this is a planned step back from a stall
 * @param appliedLimits safety limits that narrowed the choice or the value
 * @param alternatives at most three
 * @param algorithmVersion version of the policy that decided
 * @param modelVersion version of the language model, or {@code none}
 */
public record Recommendation(
        Prescription prescription,
        Optional<AdjustableRange> adjustable,
        double confidence,
        double predictedAcceptance,
        String reasoning,
        List<String> factors,
        String expectedOutcome,
        Risk risk,
        boolean deload,
        Set<SafetyLimit> appliedLimits,
        List<Alternative> alternatives,
        Source source,
        String algorithmVersion,
        String modelVersion) {

    public Recommendation {
        Range.SHARE.require(confidence, "confidence");
        Range.SHARE.require(predictedAcceptance, "predicted acceptance");
        factors = List.copyOf(factors);
        appliedLimits = Set.copyOf(appliedLimits);
        alternatives = List.copyOf(alternatives);
    }
}
