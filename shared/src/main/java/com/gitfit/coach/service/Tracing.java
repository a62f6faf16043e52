package com.gitfit.coach.service;

import java.util.random.RandomGenerator;

/**
 * Chooses the requests of which everything is told to operators.
 *
 * @param rate share of the requests, 0–1
 */
public record Tracing(double rate, RandomGenerator random) {
    /** Whether the next request is one of them. */
    boolean isNext() {
        return rate >= 1 || (rate > 0 && random.nextDouble() < rate);
    }
}
