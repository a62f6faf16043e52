package com.gitfit.coach.local.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values of one metric: all since the start together, and the last three hours by the minute. */
final class Series {
    /** For how long single minutes are kept. */
    static final Duration KEPT = Duration.ofHours(3);

    private static final long MINUTE = 60;

    private final String unit;
    private final Distribution sinceStart = new Distribution();
    private final NavigableMap<Long, Distribution> minutes = new TreeMap<>();

    /** @param unit as CloudWatch names it */
    Series(String unit) {
        this.unit = unit;
    }

    synchronized void add(Instant at, double value) {
        sinceStart.add(value);
        minutes.computeIfAbsent(minute(at), first -> new Distribution()).add(value);
        // A clock that was wrong for once must not make everything else look old.
        while (minutes.size() > KEPT.toMinutes()) {
            minutes.pollFirstEntry();
        }
    }

    String unit() {
        return unit;
    }

    /** A copy of everything. */
    synchronized Distribution sinceStart() {
        var copy = new Distribution();
        copy.add(sinceStart);
        return copy;
    }

    /** The minutes that begin in a span of time, as far as they are kept. */
    synchronized Distribution between(Instant from, Instant before) {
        var all = new Distribution();
        minutes.subMap(minute(from), minute(before)).values().forEach(all::add);
        return all;
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), MINUTE);
    }
}
