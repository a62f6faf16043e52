package com.gitfit.coach.models.training;

import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The numbers that training begins with, tensor by tensor in the order of {@link Gpt2Shape#tensors()}. */
@FunctionalInterface
interface FirstWeights {
    /** GPT-2's own. */
    double DEVIATION = 0.02;

    float[] of(Tensor tensor);

    /** Those of a model that has learnt something before. */
    static FirstWeights from(Gpt2Checkpoint checkpoint) {
        return tensor -> checkpoint.numbers(tensor.name());
    }

    /** As GPT-2 began: the same seed gives the same numbers on every machine. */
    static FirstWeights random(Gpt2Shape shape, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return tensor -> {
            float[] numbers = new float[Math.toIntExact(tensor.numbers())];
            if (tensor.shape().size() == 2) {
                double deviation = deviation(tensor, shape);
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (float) (deviation * random.nextGaussian());
                }
            } else if (tensor.name().endsWith(".weight")) {
                Arrays.fill(numbers, 1);
            }
            return numbers;
        };
    }

    /** What is added to the residual stream 2 × layers times begins smaller, so that the sum keeps its size. */
    private static double deviation(Tensor tensor, Gpt2Shape shape) {
        return tensor.name().endsWith("c_proj.weight") ? DEVIATION / Math.sqrt(2.0 * shape.layers()) : DEVIATION;
    }
}
