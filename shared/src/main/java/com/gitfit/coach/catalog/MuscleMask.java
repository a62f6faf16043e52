package com.gitfit.coach.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A set of muscles as the bits of a number, to compare tens of thousands of pairs of them while the catalogue loads.
 */
record MuscleMask(int bits) {
    private static final Map<Muscle, Integer> BITS = bitOfEach();

    static MuscleMask of(Set<Muscle> muscles) {
        int bits = 0;
        for (Muscle muscle : muscles) {
            bits |= BITS.get(muscle);
        }
        return new MuscleMask(bits);
    }

    boolean overlaps(MuscleMask other) {
        return (bits & other.bits) != 0;
    }

    /** How many muscles are in one of the two sets only. */
    int differencesFrom(MuscleMask other) {
        return Integer.bitCount(bits ^ other.bits);
    }

    private static Map<Muscle, Integer> bitOfEach() {
        Map<Muscle, Integer> bits = new EnumMap<>(Muscle.class);
        for (Muscle muscle : Muscle.values()) {
            bits.put(muscle, 1 << bits.size());
        }
        return bits;
    }
}
