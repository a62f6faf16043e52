package com.gitfit.coach.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the language model may take for one request, all its answers together: what an operator grants, and no more
 * than the function can spare.
 */
final class ModelBudget {
    /** What the function keeps for writing and answering. */
    private static final Duration RESERVE = Duration.ofMillis(1500);

    private final Clock clock;
    private final Instant end;
    private final TimeLeft timeLeft;

    /** Begins to run out at once. */
    ModelBudget(Duration granted, TimeLeft timeLeft, Clock clock) {
        this.clock = clock;
        this.end = clock.instant().plus(granted);
        this.timeLeft = timeLeft;
    }

    /** What is left of it, 0 or more. */
    Duration left() {
        Duration granted = Duration.between(clock.instant(), end);
        Duration spare = timeLeft.get().minus(RESERVE);
        Duration less = granted.compareTo(spare) < 0 ? granted : spare;
        return less.isNegative() ? Duration.ZERO : less;
    }
}
