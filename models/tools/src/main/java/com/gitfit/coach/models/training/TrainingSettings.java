package com.gitfit.coach.models.training;

/**
 * How a model is trained.
 *
 * @param steps from 1
 * @param batch texts in a step, from 1
 * @param learningRate the highest, above 0
 * @param warmUp steps in which the rate rises to it, from 0, fewer than there are; from then on it falls along a cosine
 *     to a tenth
 * @param weightDecay what matrices lose in a step as a multiple of the rate, from 0; biases, norms and embeddings
 *     nothing
 * @param longestGradient longer ones are shortened to it, above 0
 * @param lookEvery steps after which the held-out texts are looked at and a checkpoint is written, from 1
 * @param seed of the first weights and of the order of the texts
 */
public record TrainingSettings(
        int steps,
        int batch,
        double learningRate,
        int warmUp,
        double weightDecay,
        double longestGradient,
        int lookEvery,
        long seed,
        Arithmetic arithmetic) {
    private static final double LEAST_SHARE = 0.1;

    /** Refuses what cannot be. */
    public TrainingSettings {
        require(steps >= 1, "there must be at least one step");
        require(batch >= 1, "a step must have at least one text");
        require(learningRate > 0 && learningRate <= 1, "the learning rate must be above 0 and at most 1");
        require(warmUp >= 0 && warmUp < steps, "the warm-up must be shorter than the training");
        require(weightDecay >= 0 && weightDecay <= 1, "the weight decay must be 0 to 1");
        require(longestGradient > 0, "the longest gradient must be above 0");
        require(lookEvery >= 1, "the held-out texts must be looked at after one step or more");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The learning rate of a step, counted from 0. */
    double rate(int step) {
        if (step < warmUp) {
            return learningRate * (step + 1) / warmUp;
        }
        double done = (step - warmUp) / (double) Math.max(1, steps - 1 - warmUp);
        double share = 0.5 * (1 + Math.cos(Math.PI * done));
        return learningRate * (LEAST_SHARE + (1 - LEAST_SHARE) * share);
    }
}
