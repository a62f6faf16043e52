package com.gitfit.coach.language.gpt2;

import java.util.Arrays;

/**
 * GPT-2 as its paper has it: in double precision, without a cache, one loop for each sum. Slow, and easy to hold
 * against <a href="https://github.com/openai/gpt-2/blob/master/src/model.py">the original</a>; what the fast one is
 * held against.
 */
final class PlainGpt2 {
    private final Gpt2Config config;
    private final Weights weights;

    PlainGpt2(Gpt2Config config, Weights weights) {
        this.config = config;
        this.weights = weights;
    }

    /** The logits behind each token, [T][vocabulary]. */
    double[][] logits(int... tokens) {
        double[][] embeddings = matrix("wte.weight");
        double[][] positions = matrix("wpe.weight");
        double[][] x = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            x[t] = sum(embeddings[tokens[t]], positions[t]);
        }
        for (int layer = 0; layer < config.layers(); layer++) {
            String h = "h." + layer + ".";
            x = sum(x, linear(attention(linear(norm(x, h + "ln_1"), h + "attn.c_attn")), h + "attn.c_proj"));
            x = sum(x, linear(gelu(linear(norm(x, h + "ln_2"), h + "mlp.c_fc")), h + "mlp.c_proj"));
        }
        double[][] last = norm(x, "ln_f");
        return Arrays.stream(last)
                .map(row -> Arrays.stream(embeddings)
                        .mapToDouble(embedding -> dot(row, embedding, 0, row.length))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The likeliest tokens, one after the other. */
    int[] greedy(int[] prompt, int count) {
        int[] text = prompt.clone();
        for (int i = 0; i < count; i++) {
            double[] next = logits(text)[text.length - 1];
            int best = 0;
            for (int token = 1; token < next.length; token++) {
                best = next[token] > next[best] ? token : best;
            }
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = best;
        }
        return Arrays.copyOfRange(text, prompt.length, text.length);
    }

    private double[][] attention(double[][] qkv) {
        int width = config.width();
        int size = width / config.heads();
        double[][] out = new double[qkv.length][width];
        for (int head = 0; head < config.heads(); head++) {
            int at = head * size;
            for (int t = 0; t < qkv.length; t++) {
                double[] shares = new double[t + 1];
                for (int s = 0; s <= t; s++) {
                    double score = 0;
                    for (int i = 0; i < size; i++) {
                        score += qkv[t][at + i] * qkv[s][width + at + i];
                    }
                    shares[s] = score / Math.sqrt(size);
                }
                softmax(shares);
                for (int s = 0; s <= t; s++) {
                    for (int i = 0; i < size; i++) {
                        out[t][at + i] += shares[s] * qkv[s][2 * width + at + i];
                    }
                }
            }
        }
        return out;
    }

    /** In place, to shares that sum to 1. */
    static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    private static double[][] gelu(double[][] x) {
        return Arrays.stream(x)
                .map(row -> Arrays.stream(row)
                        .map(v -> 0.5 * v * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v * v * v))))
                        .toArray())
                .toArray(double[][]::new);
    }

    private double[][] norm(double[][] x, String name) {
        double[] weight = vector(name + ".weight");
        double[] bias = vector(name + ".bias");
        return Arrays.stream(x).map(row -> norm(row, weight, bias)).toArray(double[][]::new);
    }

    private double[] norm(double[] row, double[] weight, double[] bias) {
        double mean = Arrays.stream(row).average().orElseThrow();
        double variance =
                Arrays.stream(row).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double[] out = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            out[i] = (row[i] - mean) / Math.sqrt(variance + config.epsilon()) * weight[i] + bias[i];
        }
        return out;
    }

    private double[][] linear(double[][] x, String name) {
        double[][] weight = matrix(name + ".weight");
        double[] bias = vector(name + ".bias");
        double[][] out = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            out[t] = bias.clone();
            for (int i = 0; i < weight.length; i++) {
                for (int o = 0; o < bias.length; o++) {
                    out[t][o] += x[t][i] * weight[i][o];
                }
            }
        }
        return out;
    }

    private static double dot(double[] a, double[] b, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] out = a.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += b[i];
        }
        return out;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] out = new double[a.length][];
        for (int t = 0; t < a.length; t++) {
            out[t] = sum(a[t], b[t]);
        }
        return out;
    }

    private double[] vector(String name) {
        Weights.Tensor tensor = weights.tensor(name);
        double[] values = new double[Math.toIntExact(tensor.shape().stream().reduce(1L, (a, b) -> a * b))];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (tensor.type()) {
                case F32 -> tensor.bytes().getFloat(4 * i);
                case F16 -> Float.float16ToFloat(tensor.bytes().getShort(2 * i));
                case BF16 -> Float.intBitsToFloat(tensor.bytes().getShort(2 * i) << 16);
            };
        }
        return values;
    }

    private double[][] matrix(String name) {
        double[] values = vector(name);
        int columns = Math.toIntExact(weights.tensor(name).shape().get(1));
        double[][] rows = new double[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return rows;
    }
}
