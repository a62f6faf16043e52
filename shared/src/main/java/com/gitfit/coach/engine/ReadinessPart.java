package com.gitfit.coach.engine;

import com.gitfit.coach.domain.ReadinessInput;
import java.util.OptionalDouble;

/**
 * What one input adds to readiness.
 *
 * @param value 0–1; empty if and only if nothing is known
 * @param weight against the others
 */
public record ReadinessPart(ReadinessInput input, Origin origin, OptionalDouble value, double weight) {
    /** Where a value comes from. */
    public enum Origin {
        /** The context of the request says so. */
        STATED,
        /** The context does not say: the lifter's own mean at that time of day stands in. */
        USUAL,
        /** Neither is there, so that the input does not count. */
        UNKNOWN
    }
}
