package com.gitfit.coach.models.judging;

import java.util.HashMap;
import java.util.Map;

/**
 * The baseline of a language model: what the last two tokens say of the next, by interpolated Kneser–Ney smoothing
 * (Chen and Goodman 1998, equation 25), with one discount for each order, {@code n1 / (n1 + 2 n2)}. Lower orders count
 * in how many contexts a token was seen, and the lowest is mixed with all tokens alike, so that none is impossible.
 */
final class ThreeGrams {
    /** A token and all before it in one number: 21 bits each, the last token lowest; 0 is the beginning of a text. */
    private static final int BITS = 21;

    private static final int LARGEST_VOCABULARY = (1 << BITS) - 1;

    private final int vocabulary;
    private final Order[] orders;

    private ThreeGrams(int vocabulary, Order[] orders) {
        this.vocabulary = vocabulary;
        this.orders = orders;
    }

    /** Counts texts. */
    static final class Learner {
        private final Map<Long, Integer> counts = new HashMap<>();

        Learner add(int[] text) {
            long history = 0;
            for (int token : text) {
                counts.merge(history << BITS | (token + 1), 1, Integer::sum);
                history = after(history, token);
            }
            return this;
        }

        /**
         * What was learned.
         *
         * @param vocabulary how many tokens there are, seen or not; every token is below it
         */
        ThreeGrams learned(int vocabulary) {
            if (vocabulary < 1 || vocabulary > LARGEST_VOCABULARY) {
                throw new IllegalArgumentException("the vocabulary must have from 1 to " + LARGEST_VOCABULARY);
            }
            Map<Long, Integer> pairs = contexts(counts, 2);
            Map<Long, Integer> tokens = contexts(pairs, 1);
            return new ThreeGrams(vocabulary, new Order[] {Order.of(tokens), Order.of(pairs), Order.of(counts)});
        }

        /** Behind how many different tokens each shorter sequence was seen. */
        private static Map<Long, Integer> contexts(Map<Long, Integer> longer, int length) {
            Map<Long, Integer> shorter = new HashMap<>();
            longer.keySet().forEach(sequence -> shorter.merge(last(sequence, length), 1, Integer::sum));
            return shorter;
        }
    }

    /**
     * Sequences of one length.
     *
     * @param histories what was seen of each history
     * @param discount what is taken from every count and given to the order below, 0–1
     */
    private record Order(Map<Long, Integer> counts, Map<Long, History> histories, double discount) {
        /**
         * All that followed a history.
         *
         * @param total sum of the counts
         * @param followers how many different tokens
         */
        private record History(int total, int followers) {
            History plus(History other) {
                return new History(total + other.total, followers + other.followers);
            }
        }

        static Order of(Map<Long, Integer> counts) {
            Map<Long, History> histories = new HashMap<>();
            counts.forEach(
                    (sequence, count) -> histories.merge(sequence >>> BITS, new History(count, 1), History::plus));
            return new Order(counts, histories, discount(counts));
        }

        /** Where nothing was seen just once the formula gives nothing to what is unseen; a half is usual elsewhere. */
        private static double discount(Map<Long, Integer> counts) {
            double once = 0;
            double twice = 0;
            for (int count : counts.values()) {
                once += count == 1 ? 1 : 0;
                twice += count == 2 ? 1 : 0;
            }
            return once == 0 ? 0.5 : once / (once + 2 * twice);
        }

        /** @param lower the probability by the order below */
        double probability(long history, int token, double lower) {
            History seen = histories.get(history);
            if (seen == null) {
                return lower;
            }
            double count = counts.getOrDefault(history << BITS | (token + 1), 0);
            return (Math.max(count - discount, 0) + discount * seen.followers() * lower) / seen.total();
        }
    }

    /** The probability of a token behind all tokens before it; of these two count. */
    double probability(int[] before, int token) {
        long history = 0;
        for (int index = Math.max(0, before.length - 2); index < before.length; index++) {
            history = after(history, before[index]);
        }
        return probability(history, token);
    }

    private double probability(long history, int token) {
        double probability = 1.0 / vocabulary;
        for (int order = 0; order < orders.length; order++) {
            probability = orders[order].probability(last(history, order), token, probability);
        }
        return probability;
    }

    /** The likelihood of a continuation of a context. */
    Likelihood likelihood(int[] context, int[] continuation) {
        long history = 0;
        for (int token : context) {
            history = after(history, token);
        }
        double logarithm = 0;
        for (int token : continuation) {
            logarithm += Math.log(probability(history, token));
            history = after(history, token);
        }
        return new Likelihood(logarithm, continuation.length);
    }

    private static long after(long history, int token) {
        return last(history << BITS | (token + 1), 2);
    }

    private static long last(long sequence, int length) {
        return sequence & ((1L << (BITS * length)) - 1);
    }
}
