package com.gitfit.coach.functions;

import com.gitfit.coach.service.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of the form of ours, one after the other. */
final class CountingIds implements Ids {
    private static final long VERSION_7 = 0x019B_8C1E_7A40_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong count = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(VERSION_7, VARIANT | count.incrementAndGet());
    }
}
