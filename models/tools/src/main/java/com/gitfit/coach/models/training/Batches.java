package com.gitfit.coach.models.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * In which order texts are learnt: all of them once, in batches of nearly equal length, and again in another order.
 * What a step learns follows from the seed and its number alone.
 */
final class Batches {
    /** Texts are sorted by their length within so many batches, so that batches differ from one time to the next. */
    private static final int SORTED_TOGETHER = 40;

    private final List<Sequence> sequences;
    private final int size;
    private final int positions;
    private final long seed;
    private int round = -1;
    private List<List<Sequence>> order = List.of();

    /** @param positions of the model, see {@link Batch#of} */
    Batches(List<Sequence> sequences, int size, int positions, long seed) {
        this.sequences = List.copyOf(sequences);
        this.size = size;
        this.positions = positions;
        this.seed = seed;
    }

    /** How many steps it takes to learn every text once. */
    int perRound() {
        return (sequences.size() + size - 1) / size;
    }

    /** What a step learns, counted from 0. */
    Batch of(int step) {
        return Batch.of(sequencesOf(step), positions);
    }

    /** How many tokens a step reads. */
    long tokens(int step) {
        return sequencesOf(step).stream().mapToInt(Sequence::length).sum();
    }

    private List<Sequence> sequencesOf(int step) {
        int asked = step / perRound();
        if (asked != round) {
            order = order(asked);
            round = asked;
        }
        return order.get(step % perRound());
    }

    private List<List<Sequence>> order(int asked) {
        Random random = new Random(seed * 1_000_003 + asked);
        List<Sequence> shuffled = new ArrayList<>(sequences);
        Collections.shuffle(shuffled, random);
        List<List<Sequence>> batches = new ArrayList<>();
        for (List<Sequence> together : parts(shuffled, size * SORTED_TOGETHER)) {
            List<Sequence> sorted = new ArrayList<>(together);
            sorted.sort(Comparator.comparingInt(Sequence::length));
            batches.addAll(parts(sorted, size));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /** The batches of texts that are looked at in their order. */
    static List<Batch> inOrder(List<Sequence> sequences, int size, int positions) {
        List<Sequence> sorted = new ArrayList<>(sequences);
        sorted.sort(Comparator.comparingInt(Sequence::length));
        return parts(sorted, size).stream()
                .map(batch -> Batch.of(batch, positions))
                .toList();
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
