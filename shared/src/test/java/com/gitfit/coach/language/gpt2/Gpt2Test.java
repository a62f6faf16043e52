package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The fast model against the naive one, and against itself. */
class Gpt2Test {
    private static final Shape SHAPE = new Shape(3, 4, 64, 600, 128, NumberType.F32, 0, false);

    @BeforeAll
    static void natives() {
        Natives.load();
    }

    @ParameterizedTest
    @CsvSource({"1, F32", "2, F32", "3, F16", "4, BF16"})
    void singlePrecisionHasTheLogitsOfTheNaiveModel(long seed, NumberType type) {
        try (ModelFiles files = AModel.of(SHAPE.withType(type), seed);
                Gpt2 model = load(files, Precision.FP32)) {
            int[] text = text(seed, 24);

            double[][] expected = new PlainGpt2(files.config(), files.weights()).logits(text);
            float[] actual = model.everyLogits(text, 0);

            assertThat(largestRelativeDifference(expected, actual)).isLessThan(1e-4);
        }
    }

    @Test
    void singlePrecisionChoosesTheTokensOfTheNaiveModel() {
        try (ModelFiles files = AModel.of(SHAPE, 5);
                Gpt2 model = load(files, Precision.FP32)) {
            int[] prompt = text(5, 8);

            assertThat(greedy(model, prompt, 24))
                    .containsExactly(new PlainGpt2(files.config(), files.weights()).greedy(prompt, 24));
        }
    }

    /** Random weights have flat logits, so this is harder than for a trained model. */
    @ParameterizedTest
    @CsvSource({"FP16, 0.999, 0.9", "INT8, 0.98, 0.5"})
    void lowerPrecisionStaysNearTheNaiveModel(Precision precision, double cosine, double sameBest) {
        try (ModelFiles files = AModel.of(SHAPE, 6);
                Gpt2 model = load(files, precision)) {
            int[] text = text(6, 48);

            double[][] expected = new PlainGpt2(files.config(), files.weights()).logits(text);
            float[] actual = model.everyLogits(text, 0);

            int best = 0;
            for (int t = 0; t < text.length; t++) {
                float[] row = row(actual, t, model.choices());
                assertThat(cosine(expected[t], row)).isGreaterThan(cosine);
                best += best(doubles(row)) == best(expected[t]) ? 1 : 0;
            }
            assertThat(best / (double) text.length).isGreaterThan(sameBest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCachedCountsAsIfItHadJustBeenRead(Precision precision) {
        try (ModelFiles files = AModel.of(SHAPE, 7);
                Gpt2 model = load(files, precision)) {
            int[] text = text(7, 40);
            float[] atOnce = model.logits(text, 0);

            model.read(Arrays.copyOfRange(text, 0, 25), 0);
            float[] behindPrefix = model.logits(Arrays.copyOfRange(text, 25, 40), 25);
            float[] oneByOne = {};
            for (int t = 0; t < text.length; t++) {
                oneByOne = model.logits(new int[] {text[t]}, t);
            }

            assertThat(largestDifference(behindPrefix, atOnce)).isLessThan(1e-4);
            assertThat(largestDifference(oneByOne, atOnce)).isLessThan(1e-4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameTextGivesTheSameBitsInEveryCopyOfAModel(Precision precision) {
        try (ModelFiles files = AModel.of(SHAPE, 8);
                Gpt2 one = load(files, precision);
                Gpt2 other = load(files, precision)) {
            int[] text = text(8, 30);
            other.read(text(9, 60), 0);

            assertThat(other.logits(text, 0)).containsExactly(one.logits(text, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void candidatesAreAsLikelyTogetherAsAlone(Precision precision) {
        try (ModelFiles files = AModel.of(SHAPE, 10);
                Gpt2 model = load(files, precision)) {
            int[] prefix = text(10, 20);
            int[] context = text(11, 9);
            List<int[]> candidates = List.of(new int[] {4, 5, 6}, new int[] {4, 5, 9}, new int[] {17}, text(12, 6));
            model.read(prefix, 0);

            ContinuationTree tree = ContinuationTree.of(candidates, Choices.of(List.of()));
            double[] together = tree.sums(model.score(context, prefix.length, tree));

            for (int i = 0; i < candidates.size(); i++) {
                assertThat(together[i]).isCloseTo(alone(model, prefix, context, candidates.get(i)), within(2e-4));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShortlistLeavesTheLogitsOfItsTokensAsTheyAre(Precision precision) {
        List<Integer> shortlist =
                IntStream.range(0, 600).filter(token -> token % 3 == 0).boxed().toList();
        try (ModelFiles files = AModel.of(SHAPE, 13);
                Gpt2 whole = load(files, precision);
                Gpt2 listed = Gpt2.load(files.config(), files.weights(), shortlist, precision)) {
            int[] text = text(13, 12);
            float[] all = whole.logits(text, 0);

            float[] few = listed.logits(text, 0);

            assertThat(few).hasSize(200);
            for (int place = 0; place < few.length; place++) {
                // Which sixteen logits are exact depends on the others.
                assertThat(few[place])
                        .isCloseTo(all[shortlist.get(place)], within(precision == Precision.FP32 ? 1e-5f : 2e-2f));
            }
        }
    }

    @Test
    void theWeightsMayGoOnceTheyArePacked() {
        for (Precision precision : Precision.values()) {
            Gpt2 model;
            float[] before;
            try (ModelFiles files = AModel.of(SHAPE, 14)) {
                model = load(files, precision);
                before = model.logits(text(14, 10), 0);
            }
            try (model) {
                assertThat(model.logits(text(14, 10), 0)).containsExactly(before);
            }
        }
    }

    @Test
    void aTextLongerThanThePositionsIsRefused() {
        try (ModelFiles files = AModel.of(SHAPE, 15);
                Gpt2 model = load(files, Precision.FP32)) {
            assertThat(model.logits(text(15, 28), 100)).hasSize(600);
            assertThatThrownBy(() -> model.read(text(15, 29), 100)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> model.read(new int[0], 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Gpt2 load(ModelFiles files, Precision precision) {
        return Gpt2.load(files.config(), files.weights(), List.of(), precision);
    }

    private static double alone(Gpt2 model, int[] prefix, int[] context, int[] candidate) {
        int[] text = IntStream.concat(Arrays.stream(context), Arrays.stream(candidate))
                .toArray();
        float[] logits = model.everyLogits(text, prefix.length);
        double sum = 0;
        for (int i = 0; i < candidate.length; i++) {
            double[] shares = doubles(row(logits, context.length - 1 + i, model.choices()));
            PlainGpt2.softmax(shares);
            sum += Math.log(shares[candidate[i]]);
        }
        return sum;
    }

    private static int[] greedy(Gpt2 model, int[] prompt, int count) {
        int[] chosen = new int[count];
        int[] unread = prompt;
        int at = 0;
        for (int i = 0; i < count; i++) {
            chosen[i] = Sampler.greedy().choose(model.logits(unread, at));
            at += unread.length;
            unread = new int[] {chosen[i]};
        }
        return chosen;
    }

    private static int[] text(long seed, int length) {
        return new Random(seed).ints(length, 0, 600).toArray();
    }

    private static float[] row(float[] rows, int row, int columns) {
        return Arrays.copyOfRange(rows, row * columns, (row + 1) * columns);
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static int best(double[] values) {
        return IntStream.range(0, values.length).reduce(0, (best, i) -> values[i] > values[best] ? i : best);
    }

    private static double cosine(double[] a, float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(lengthA * lengthB);
    }

    /** Relative to the largest logit of the row. */
    private static double largestRelativeDifference(double[][] expected, float[] actual) {
        double largest = 0;
        for (int t = 0; t < expected.length; t++) {
            double scale = Arrays.stream(expected[t]).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < expected[t].length; i++) {
                double difference = Math.abs(expected[t][i] - actual[t * expected[t].length + i]);
                largest = Math.max(largest, difference / scale);
            }
        }
        return largest;
    }

    private static double largestDifference(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
