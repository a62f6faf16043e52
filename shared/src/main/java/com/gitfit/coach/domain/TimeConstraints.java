package com.gitfit.coach.domain;

import java.util.Set;

/**
 * What is known of the lifter's time.
 *
 * @param typicalSessionMinutes length of a usual session
 * @param preferredTimes when the lifter likes to train; empty if not stated
 * @param rushTolerance 1–10, how well the lifter takes being hurried
 */
public record TimeConstraints(double typicalSessionMinutes, Set<TimeOfDay> preferredTimes, double rushTolerance) {
    public TimeConstraints {
        preferredTimes = Set.copyOf(preferredTimes);
    }
}
