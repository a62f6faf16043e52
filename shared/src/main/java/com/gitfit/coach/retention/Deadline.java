package com.gitfit.coach.retention;

import java.time.Duration;
import java.util.function.Supplier;

/** The end of an invocation. */
record Deadline(Supplier<Duration> timeLeft) {
    /** What must be left for what is begun, with all its attempts. */
    private static final Duration RESERVE = Duration.ofSeconds(30);

    boolean isNear() {
        return timeLeft.get().compareTo(RESERVE) <= 0;
    }
}
