package com.gitfit.coach.language.gpt2;

import java.time.Duration;

/**
 * By when something must be done.
 *
 * @param within how long that was at the start
 * @param end in the nanoseconds of {@link System#nanoTime()}
 */
record Deadline(Duration within, long end) {
    static Deadline in(Duration within) {
        return new Deadline(within, System.nanoTime() + within.toNanos());
    }

    /** At least 0. */
    long remainingNanos() {
        return Math.max(0, end - System.nanoTime());
    }

    /** @throws OutOfTime if it is over */
    void check() {
        if (remainingNanos() == 0) {
            throw new OutOfTime();
        }
    }
}
