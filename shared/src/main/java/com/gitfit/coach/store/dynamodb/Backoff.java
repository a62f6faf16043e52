package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between attempts: at random, at most twice as long each time, and not for ever. */
final class Backoff {
    private static final int PAUSES = 6;
    private static final long FIRST_MILLISECONDS = 25;

    private int taken;

    /**
     * Waits if there is a reason to try again.
     *
     * @throws CoachException STORE_UNAVAILABLE if it was tried often enough
     */
    void pauseIf(boolean again) {
        if (again) {
            pause();
        }
    }

    private void pause() {
        if (taken == PAUSES) {
            throw unavailable();
        }
        long longest = FIRST_MILLISECONDS << taken++;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static CoachException unavailable() {
        return new CoachException(ErrorCode.STORE_UNAVAILABLE, "The coach's memory is too busy at the moment.");
    }
}
