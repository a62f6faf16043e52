package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.SafetyLimit;
import java.util.Comparator;
import java.util.Set;

/**
 * A candidate that has passed the safety limits, with what speaks for it.
 *
 * @param prescription the candidate's value as the limits left it
 * @param applied limits that changed the value
 */
record Scored(Candidate candidate, Prescription prescription, Set<SafetyLimit> applied, Score score) {
    /** Differences below this are rounding, not preference. */
    private static final double GRAIN = 1e9;

    /** Best first; of equals the safer lever. */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingLong(
                    (Scored scored) -> -Math.round(scored.score().total() * GRAIN))
            .thenComparing(scored -> scored.candidate().lever());
}
