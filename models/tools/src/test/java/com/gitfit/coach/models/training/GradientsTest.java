package com.gitfit.coach.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What DJL collects is the slope of the loss. */
class GradientsTest {
    private static final Gpt2Shape SHAPE = new Gpt2Shape(2, 2, 8, 257, 12);
    private static final double STEP = 1e-5;
    private static final int NUMBERS_OF_A_TENSOR = 6;

    /** Of three lengths, so that two are filled up. */
    private static final Batch BATCH = Batch.of(
            List.of(
                    new Sequence(new int[] {5, 6, 7, 8, 9, 256}, 3),
                    new Sequence(new int[] {5, 5, 256}, 1),
                    new Sequence(new int[] {1, 200, 3, 100, 5, 6, 7, 256}, 4)),
            SHAPE.positions());

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void gradientsAreFiniteDifferencesOfTheLossForEveryTensor() {
        try (TrainedGpt2 model = model(Arithmetic.DOUBLE);
                NDManager scope = NDManager.newBaseManager()) {
            model.gradients(BATCH);
            List<PtNDArray> gradients = model.gradients(scope);
            Random random = new Random(3);
            for (int i = 0; i < gradients.size(); i++) {
                PtNDArray weight = model.weights().get(i);
                double[] gradient = gradients.get(i).toDoubleArray();
                assertThat(Arrays.stream(gradient)).as(name(i)).anyMatch(slope -> slope != 0);
                double longest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
                for (int look = 0; look < NUMBERS_OF_A_TENSOR; look++) {
                    int place = look == 0 ? steepest(gradient) : random.nextInt(gradient.length);
                    assertThat(gradient[place])
                            .as("%s[%d]", name(i), place)
                            .isCloseTo(difference(model, weight, place), within(1e-6 * longest + 1e-9));
                }
            }
        }
    }

    private static int steepest(double[] gradient) {
        int steepest = 0;
        for (int i = 1; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
        }
        return steepest;
    }

    private static double difference(TrainedGpt2 model, PtNDArray weight, int place) {
        double[] numbers = weight.toDoubleArray();
        double number = numbers[place];
        numbers[place] = number + STEP;
        set(model, weight, numbers);
        double above = model.loss(BATCH);
        numbers[place] = number - STEP;
        set(model, weight, numbers);
        double below = model.loss(BATCH);
        numbers[place] = number;
        set(model, weight, numbers);
        return (above - below) / (2 * STEP);
    }

    private static void set(TrainedGpt2 model, PtNDArray weight, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.nativeOrder());
        bytes.asDoubleBuffer().put(numbers);
        model.set(weight, bytes.array());
    }

    @Test
    void singleAndMixedPrecisionHaveTheSameGradientsWithinTheirOwn() {
        try (TrainedGpt2 exact = model(Arithmetic.DOUBLE);
                TrainedGpt2 single = model(Arithmetic.SINGLE);
                TrainedGpt2 mixed = model(Arithmetic.MIXED);
                NDManager scope = NDManager.newBaseManager()) {
            double loss = exact.gradients(BATCH);

            assertThat(single.gradients(BATCH)).isCloseTo(loss, within(1e-5));
            assertThat(mixed.gradients(BATCH)).isCloseTo(loss, within(0.03));
            List<PtNDArray> expected = exact.gradients(scope);
            for (int i = 0; i < expected.size(); i++) {
                double[] slopes = expected.get(i).toDoubleArray();
                assertThat(distance(slopes, single.gradients(scope).get(i)))
                        .as(name(i))
                        .isLessThan(1e-4);
                assertThat(distance(slopes, mixed.gradients(scope).get(i)))
                        .as(name(i))
                        .isLessThan(0.1);
            }
        }
    }

    /** As a share of the expected length. */
    private static double distance(double[] expected, PtNDArray found) {
        double[] numbers = found.toType(DataType.FLOAT64, true).toDoubleArray();
        double length = 0;
        double distance = 0;
        for (int i = 0; i < numbers.length; i++) {
            length += expected[i] * expected[i];
            distance += (expected[i] - numbers[i]) * (expected[i] - numbers[i]);
        }
        return Math.sqrt(distance / length);
    }

    private static String name(int tensor) {
        return SHAPE.tensors().get(tensor).name();
    }

    /** Larger numbers than training begins with, none exactly 0 or 1, so that no term hides. */
    private static TrainedGpt2 model(Arithmetic arithmetic) {
        Random random = new Random(7);
        return TrainedGpt2.of(SHAPE, tensor -> numbers(tensor, random), arithmetic);
    }

    private static float[] numbers(Tensor tensor, Random random) {
        float[] numbers = new float[(int) tensor.numbers()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (0.3 * random.nextGaussian());
        }
        return numbers;
    }
}
