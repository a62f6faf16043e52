package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries again where two writers met: after a random pause (full jitter) that may be twice as long each time, up to a
 * bound, and not for ever.
 *
 * @param attempts how often at most
 * @param firstPause the longest first pause
 * @param longestPause the longest pause of all
 */
public record Retry(int attempts, Duration firstPause, Duration longestPause, RandomGenerator random) {
    /** For one lifter's answers, of which hardly more than a few meet. */
    public static Retry standard(RandomGenerator random) {
        return new Retry(40, Duration.ofMillis(20), Duration.ofMillis(400), random);
    }

    /**
     * The first result that an attempt brings.
     *
     * @param attempt brings nothing if somebody else was first
     * @throws CoachException STORE_UNAVAILABLE if no attempt brings one
     */
    <T> T until(Supplier<Optional<T>> attempt) {
        for (int made = 0; made < attempts; made++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            pause(made);
        }
        throw new CoachException(ErrorCode.STORE_UNAVAILABLE, "Too many answers came at once. Please try again.");
    }

    private void pause(int made) {
        long longest = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(made, 20));
        try {
            Thread.sleep(random.nextLong(longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoachException(ErrorCode.STORE_UNAVAILABLE, "The request was interrupted.", e);
        }
    }
}
