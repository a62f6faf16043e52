package com.gitfit.coach.local.lambda;

import java.time.Duration;

/** How whoever invokes functions waits. */
@FunctionalInterface
public interface Pause {
    /** Waits in earnest. */
    Pause SLEEP = Thread::sleep;

    /**
     * Returns when some time has passed.
     *
     * @throws InterruptedException if the stack closes meanwhile
     */
    void pause(Duration duration) throws InterruptedException;
}
