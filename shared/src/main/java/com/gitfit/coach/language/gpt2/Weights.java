package com.gitfit.coach.language.gpt2;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** The tensors of a checkpoint in direct memory, by their names without the prefix {@code transformer.}. */
interface Weights extends AutoCloseable {
    /** How the numbers of a tensor are stored, little-endian. */
    enum Type {
        F32,
        F16,
        BF16
    }

    /**
     * One tensor.
     *
     * @param bytes a direct buffer, row by row; not to be used once the weights are closed
     */
    record Tensor(Type type, List<Long> shape, ByteBuffer bytes) {}

    Set<String> names();

    /** @throws IllegalArgumentException if there is none of that name */
    Tensor tensor(String name);

    /** Gives the memory back. */
    @Override
    void close();
}
