package com.gitfit.coach.models.hub;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long is waited before the next try: as long as the hub asks for, or twice as long each time. */
final class Waits {
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final String what;
    private final Pause pause;
    private final InstantSource clock;
    private int fruitless;
    private long furthest;

    /** @param what is tried, for the message */
    Waits(String what, Pause pause, InstantSource clock) {
        this.what = what;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * A try has come to some byte. If none before it has, the next failure counts as the first; a server that only
     * sends the same beginning again is left in the end.
     */
    void reached(long bytes) {
        if (bytes > furthest) {
            furthest = bytes;
            fruitless = 0;
        }
    }

    /**
     * Pauses after a failure.
     *
     * @throws HubRefused if it was the last try
     */
    void failed(IOException problem) {
        failed(
                problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage(),
                Optional.empty());
    }

    /**
     * Pauses after an answer that asks for patience.
     *
     * @param retryAfter its header of that name: seconds, or a date
     * @throws HubRefused if it was the last try, or the hub asks for more than five minutes
     */
    void failed(String problem, Optional<String> retryAfter) {
        fruitless++;
        Duration wait = retryAfter.flatMap(this::asked).orElse(FIRST.multipliedBy(1L << (fruitless - 1)));
        if (fruitless == MOST_TRIES || wait.compareTo(LONGEST) > 0) {
            throw new HubRefused(what + ": " + problem + ", after " + fruitless + (fruitless == 1 ? " try" : " tries")
                    + "; a later run goes on from here");
        }
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubRefused(what + ": interrupted", e);
        }
    }

    private Optional<Duration> asked(String header) {
        try {
            if (header.chars().allMatch(Character::isDigit)) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
            }
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
