package com.gitfit.coach.safety;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.SafetyLimit;
import java.util.Set;

/**
 * What is left of a proposal.
 *
 * @param prescription within every limit; the hold if nothing of the proposal could be kept
 * @param applied the limits that changed the proposal
 */
public record Verdict(Prescription prescription, Set<SafetyLimit> applied) {
    public Verdict {
        applied = Set.copyOf(applied);
    }

    /** Whether the proposal had to give way to keeping the plan. */
    public boolean isHold() {
        return prescription.lever() == Lever.SUGGEST_FORM_FOCUS;
    }
}
