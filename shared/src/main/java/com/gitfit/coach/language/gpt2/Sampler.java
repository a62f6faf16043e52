package com.gitfit.coach.language.gpt2;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chooses the next token from the logits of all choices. */
@FunctionalInterface
interface Sampler {
    /** The place of a choice. */
    int choose(float[] logits);

    /** Always the likeliest; of equals the first. */
    static Sampler greedy() {
        return logits -> {
            int best = 0;
            for (int place = 1; place < logits.length; place++) {
                if (logits[place] > logits[best]) {
                    best = place;
                }
            }
            return best;
        };
    }

    /**
     * By chance, as likely as the model says.
     *
     * @param temperature above 0; below 1 the likely become likelier
     * @param most among how many of the likeliest
     */
    static Sampler random(double temperature, int most, RandomGenerator random) {
        return logits -> {
            int[] best = IntStream.range(0, logits.length)
                    .boxed()
                    .sorted((one, other) -> Float.compare(logits[other], logits[one]))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] shares = new double[best.length];
            double sum = 0;
            for (int i = 0; i < best.length; i++) {
                shares[i] = Math.exp((logits[best[i]] - logits[best[0]]) / temperature);
                sum += shares[i];
            }
            double left = random.nextDouble() * sum;
            for (int i = 0; i < best.length; i++) {
                left -= shares[i];
                if (left < 0) {
                    return best[i];
                }
            }
            return best[0];
        };
    }
}
