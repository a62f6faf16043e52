package com.gitfit.coach.models.simulation.chance;

import java.util.List;
import java.util.SplittableRandom;

/** One stream of chance. Whoever draws from a stream of their own changes nobody else's draws. */
public final class Chance {
    private final SplittableRandom random;

    Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A stream that depends on the seed and the number alone. */
    public static Chance of(long seed, long number) {
        return new Chance(new SplittableRandom(new SplittableRandom(seed).nextLong() ^ (number * 0x9E3779B97F4A7C15L)));
    }

    /** A further stream, independent of what is drawn from this one later. */
    public Chance split() {
        return new Chance(random.split());
    }

    /** Whether something of this probability, 0–1, happens. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number of a span, each as likely as the others. */
    public double between(Span span) {
        return span.low() + (span.high() - span.low()) * random.nextDouble();
    }

    /** A whole number, both bounds included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Normal, around a mean. */
    public double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** One of the choices, each as likely as the others; there must be one. */
    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
