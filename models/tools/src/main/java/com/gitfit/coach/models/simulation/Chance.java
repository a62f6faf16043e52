package com.gitfit.coach.models.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** One stream of chance. Whoever draws from a stream of their own changes nobody else's draws. */
final class Chance {
    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A stream that depends on the seed and the number alone. */
    static Chance of(long seed, long number) {
        return new Chance(new SplittableRandom(new SplittableRandom(seed).nextLong() ^ (number * 0x9E3779B97F4A7C15L)));
    }

    /** A further stream, independent of what is drawn from this one later. */
    Chance split() {
        return new Chance(random.split());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(Span span) {
        return span.low() + (span.high() - span.low()) * random.nextDouble();
    }

    /** A whole number, both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Normal, around a mean. */
    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
