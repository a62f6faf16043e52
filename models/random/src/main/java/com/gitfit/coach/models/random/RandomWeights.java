package com.gitfit.coach.models.random;

import com.gitfit.coach.models.layout.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes {@code model.safetensors} with seeded random numbers. */
final class RandomWeights {
    private RandomWeights() {}

    /** @return the file's SHA-256 */
    static String write(Path file, RandomModel.Shape shape, long seed) throws IOException {
        List<TensorPlan> plans = TensorPlan.of(shape);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (WeightsFile out = WeightsFile.create(
                file, shape.type(), plans.stream().map(TensorPlan::tensor).toList())) {
            for (TensorPlan plan : plans) {
                write(out, plan, random);
            }
            return out.finish();
        }
    }

    private static void write(WeightsFile out, TensorPlan plan, RandomGenerator random) throws IOException {
        switch (plan.fill()) {
            case TensorPlan.Normal normal -> {
                long numbers = plan.tensor().numbers();
                for (long i = 0; i < numbers; i++) {
                    out.put((float) (normal.mean() + normal.deviation() * random.nextGaussian()));
                }
            }
            case TensorPlan.LowerTriangle ignored -> {
                int size = plan.tensor().shape().getLast();
                for (int row = 0; row < size; row++) {
                    for (int column = 0; column < size; column++) {
                        out.put(column <= row ? 1f : 0f);
                    }
                }
            }
        }
    }
}
