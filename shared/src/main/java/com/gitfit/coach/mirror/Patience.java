package com.gitfit.coach.mirror;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How long a mirror that does not answer is asked again within one invocation: after a random pause (full jitter) that
 * may be twice as long each time, up to a bound.
 *
 * @param attempts how often a call is made at most, ≥ 1
 * @param firstPause the longest first pause
 * @param longestPause the longest pause of all
 * @param reserve what must be left of an invocation's time for a further call
 * @param sleeper pauses
 */
public record Patience(
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration reserve,
        RandomGenerator random,
        Sleeper sleeper) {
    /** Lets time pass. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * About as long as the mirror may take to come back from a moment's weakness.
     *
     * @param longestCall to the mirror, with whatever it takes to make it
     */
    public static Patience standard(Duration longestCall, RandomGenerator random) {
        Duration toReport = Duration.ofSeconds(1);
        return new Patience(
                5, Duration.ofMillis(200), Duration.ofSeconds(5), longestCall.plus(toReport), random, Thread::sleep);
    }

    /** Whether there is time for a call. */
    boolean allowsCall(Supplier<Duration> timeLeft) {
        return timeLeft.get().compareTo(reserve) > 0;
    }

    /**
     * Pauses, if there is time for a pause and a further call.
     *
     * @param made how many calls failed, ≥ 1
     * @param wanted by the mirror, at least
     * @return whether a further call is to be made
     */
    boolean pause(int made, Optional<Duration> wanted, Supplier<Duration> timeLeft) {
        if (made >= attempts) {
            return false;
        }
        long longest = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(made - 1, 20));
        long pause = Math.max(
                random.nextLong(longest + 1), wanted.map(Duration::toMillis).orElse(0L));
        return sleep(Duration.ofMillis(pause), timeLeft);
    }

    /**
     * Pauses, if there is time for a pause and a further call.
     *
     * @return whether it has
     */
    boolean sleep(Duration pause, Supplier<Duration> timeLeft) {
        if (timeLeft.get().minus(pause).compareTo(reserve) <= 0) {
            return false;
        }
        try {
            sleeper.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
