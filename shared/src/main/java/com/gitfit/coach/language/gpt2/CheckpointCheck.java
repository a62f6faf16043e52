package com.gitfit.coach.language.gpt2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;

/** Whether weights are those of a GPT-2 of a given shape, and numbers at all. */
final class CheckpointCheck {
    /**
     * Four kilobytes: they stay in the nearest cache while the loop, which needs an array to be fast, runs over them.
     */
    private static final int BLOCK = 1_024;

    private CheckpointCheck() {}

    /** @throws ModelUnusable if a tensor is missing, of another shape, or holds NaN or an infinity */
    static void check(Weights weights, Gpt2Config config) {
        Map<String, List<Long>> expected = config.tensors();
        expected.forEach((name, shape) -> checkShape(weights, name, shape));
        expected.keySet().forEach(name -> checkNumbers(name, weights.tensor(name)));
    }

    private static void checkShape(Weights weights, String name, List<Long> shape) {
        if (!weights.names().contains(name)) {
            throw new ModelUnusable(Manifest.WEIGHTS + " lacks " + name + " in F32, F16 or BF16");
        }
        List<Long> found = weights.tensor(name).shape();
        if (!found.equals(shape)) {
            throw new ModelUnusable(
                    Manifest.WEIGHTS + ": " + name + " has shape " + found + " where config.json says " + shape);
        }
    }

    /**
     * Looks at the exponents only: all ones are NaN or an infinity, and adding one at their lowest bit then carries
     * into the sign's place, and never further. Without a branch in it the loop runs at the speed of the memory. It is
     * a pass of its own over weights that are complete, since only their header says which bytes are numbers of which
     * type.
     */
    private static void checkNumbers(String name, Weights.Tensor tensor) {
        ByteBuffer bytes = tensor.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Exponents exponents = Exponents.of(tensor.type());
        IntBuffer words = bytes.asIntBuffer();
        int[] block = new int[BLOCK];
        int carried = 0;
        while (words.hasRemaining()) {
            int length = Math.min(block.length, words.remaining());
            words.get(block, 0, length);
            carried |= exponents.carried(block, length);
        }
        if (bytes.remaining() % Integer.BYTES != 0) {
            carried |= exponents.carried(new int[] {bytes.getShort(bytes.limit() - Short.BYTES) & 0xFFFF}, 1);
        }
        if ((carried & exponents.signs()) != 0) {
            throw new ModelUnusable(Manifest.WEIGHTS + ": " + name + " holds NaN or an infinity");
        }
    }

    /**
     * The bits of a word with one number or two.
     *
     * @param mask the exponents
     * @param one the lowest bit of each
     * @param signs what lies above each
     */
    private record Exponents(int mask, int one, int signs) {
        static Exponents of(Weights.Type type) {
            return switch (type) {
                case F32 -> new Exponents(0x7F80_0000, 0x0080_0000, 0x8000_0000);
                case F16 -> new Exponents(0x7C00_7C00, 0x0400_0400, 0x8000_8000);
                case BF16 -> new Exponents(0x7F80_7F80, 0x0080_0080, 0x8000_8000);
            };
        }

        int carried(int[] words, int length) {
            int carried = 0;
            for (int i = 0; i < length; i++) {
                carried |= (words[i] & mask) + one;
            }
            return carried;
        }
    }
}
