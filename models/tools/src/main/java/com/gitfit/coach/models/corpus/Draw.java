package com.gitfit.coach.models.corpus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance, the same for the same seed on any machine. */
final class Draw {
    private final RandomGenerator random;

    Draw(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A whole number, both bounds included, those in the middle more often. */
    int around(int least, int most) {
        return (between(least, most) + between(least, most)) / 2;
    }

    /** A number from the first bound up to the second. */
    double real(double least, double most) {
        return random.nextDouble(least, most);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> perhaps(double probability, Supplier<T> value) {
        return chance(probability) ? Optional.of(value.get()) : Optional.empty();
    }

    OptionalInt perhaps(double probability, int least, int most) {
        return chance(probability) ? OptionalInt.of(between(least, most)) : OptionalInt.empty();
    }
}
