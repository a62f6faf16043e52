package com.gitfit.coach.bench.peer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** GPT-2 as the paper has it: one position after another in double, nothing kept, nothing fast. */
final class NaiveGpt2 {
    private final Checkpoint checkpoint;
    private final int width;
    private final Map<String, float[]> weights = new HashMap<>();

    NaiveGpt2(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        width = checkpoint.width();
    }

    long[] generate(long[] prompt, int count) {
        var tokens = IntStream.range(0, prompt.length + count)
                .mapToLong(place -> place < prompt.length ? prompt[place] : -1)
                .toArray();
        for (int length = prompt.length; length < tokens.length; length++) {
            tokens[length] = next(tokens, length);
        }
        var added = new long[count];
        System.arraycopy(tokens, prompt.length, added, 0, count);
        return added;
    }

    private long next(long[] tokens, int length) {
        var stream = new double[length][width];
        for (int place = 0; place < length; place++) {
            for (int i = 0; i < width; i++) {
                stream[place][i] =
                        of("wte.weight")[(int) tokens[place] * width + i] + of("wpe.weight")[place * width + i];
            }
        }
        for (int layer = 0; layer < checkpoint.layers(); layer++) {
            String name = "h." + layer + ".";
            double[][] attention = attention(name + "attn.", normal(name + "ln_1", stream));
            add(stream, attention);
            double[][] wide = linear(name + "mlp.c_fc", normal(name + "ln_2", stream));
            for (double[] row : wide) {
                Arrays.setAll(row, i -> gelu(row[i]));
            }
            add(stream, linear(name + "mlp.c_proj", wide));
        }
        double[] last = normal("ln_f", stream)[length - 1];
        double best = Double.NEGATIVE_INFINITY;
        long token = -1;
        for (int word = 0; word < checkpoint.vocabulary(); word++) {
            double logit = 0;
            for (int i = 0; i < width; i++) {
                logit += last[i] * of("wte.weight")[word * width + i];
            }
            if (logit > best) {
                best = logit;
                token = word;
            }
        }
        return token;
    }

    private double[][] attention(String name, double[][] in) {
        double[][] all = linear(name + "c_attn", in);
        var out = new double[in.length][width];
        int each = width / checkpoint.heads();
        for (int begin = 0; begin < width; begin += each) {
            for (int place = 0; place < in.length; place++) {
                attend(all, place, begin, each, out[place]);
            }
        }
        return linear(name + "c_proj", out);
    }

    /** One head of one position: looks at itself and at what stands before it. */
    private void attend(double[][] all, int place, int begin, int each, double[] out) {
        var shares = new double[place + 1];
        double sum = 0;
        for (int other = 0; other <= place; other++) {
            double score = 0;
            for (int i = begin; i < begin + each; i++) {
                score += all[place][i] * all[other][width + i];
            }
            shares[other] = Math.exp(score / Math.sqrt(each));
            sum += shares[other];
        }
        for (int other = 0; other <= place; other++) {
            for (int i = begin; i < begin + each; i++) {
                out[i] += shares[other] / sum * all[other][2 * width + i];
            }
        }
    }

    private double[][] linear(String name, double[][] in) {
        float[] bias = of(name + ".bias");
        float[] weight = of(name + ".weight");
        var out = new double[in.length][bias.length];
        for (int place = 0; place < in.length; place++) {
            for (int column = 0; column < bias.length; column++) {
                double sum = bias[column];
                for (int row = 0; row < in[place].length; row++) {
                    sum += in[place][row] * weight[row * bias.length + column];
                }
                out[place][column] = sum;
            }
        }
        return out;
    }

    private double[][] normal(String name, double[][] in) {
        var out = new double[in.length][width];
        for (int place = 0; place < in.length; place++) {
            double mean = Arrays.stream(in[place]).average().orElseThrow();
            double variance = Arrays.stream(in[place])
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            double scale = 1 / Math.sqrt(variance + checkpoint.epsilon());
            for (int i = 0; i < width; i++) {
                out[place][i] = (in[place][i] - mean) * scale * of(name + ".weight")[i] + of(name + ".bias")[i];
            }
        }
        return out;
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    private static void add(double[][] sum, double[][] part) {
        for (int place = 0; place < sum.length; place++) {
            for (int i = 0; i < sum[place].length; i++) {
                sum[place][i] += part[place][i];
            }
        }
    }

    private float[] of(String name) {
        return weights.computeIfAbsent(name, key -> checkpoint.tensor(key).numbers());
    }
}
