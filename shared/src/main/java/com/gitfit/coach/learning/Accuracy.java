package com.gitfit.coach.learning;

import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Prescription;
import java.util.OptionalDouble;

/** How near a recommendation was to what the lifter did. */
final class Accuracy {
    /** What a change of unknown size counts for. */
    private static final double UNKNOWN_CHANGE = 0.5;

    private Accuracy() {}

    /**
     * 1 if accepted, 0 if skipped; if modified, 1 less the distance to what was used as a share of the proposed change,
     * at least 0.
     */
    static double of(Prescription prescription, Feedback feedback) {
        return switch (feedback.outcome()) {
            case ACCEPTED, ACCEPTED_MODIFIED -> 1;
            case SKIPPED -> 0;
            case MODIFIED -> modified(prescription, Used.value(prescription, feedback));
        };
    }

    private static double modified(Prescription prescription, OptionalDouble used) {
        if (used.isEmpty()) {
            return UNKNOWN_CHANGE;
        }
        double suggested = Used.suggested(prescription).orElseThrow();
        double distance = Math.abs(used.getAsDouble() - suggested);
        double change = Math.abs(suggested - Used.original(prescription).orElseThrow());
        if (change == 0) {
            return distance == 0 ? 1 : 0;
        }
        return Math.max(0, 1 - distance / change);
    }
}
