package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.template.Throttle;
import java.util.function.LongSupplier;

/** Lets requests through at a steady rate with bursts, as API Gateway does. */
final class TokenBucket {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    private final Throttle throttle;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    /** @param nanoTime a clock that only goes forward */
    TokenBucket(Throttle throttle, LongSupplier nanoTime) {
        this.throttle = throttle;
        this.nanoTime = nanoTime;
        this.tokens = throttle.burst();
        this.filledAt = nanoTime.getAsLong();
    }

    /** Whether one more request may pass now. */
    synchronized boolean tryTake() {
        long now = nanoTime.getAsLong();
        double grown = (now - filledAt) / NANOSECONDS_PER_SECOND * throttle.ratePerSecond();
        tokens = Math.min(throttle.burst(), tokens + grown);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
