package com.gitfit.coach.language.gpt2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A safetensors file in direct memory, read in place. Tensors of other number types than GPT-2's, such as stored masks,
 * are passed over.
 */
final class Safetensors implements Weights {
    private static final String PREFIX = "transformer.";

    private final Arena memory;
    private final Map<String, Tensor> tensors;

    private Safetensors(Arena memory, Map<String, Tensor> tensors) {
        this.memory = memory;
        this.tensors = Collections.unmodifiableMap(tensors);
    }

    /**
     * Finds the tensors of a file.
     *
     * @param memory holds the file, and is closed with the weights; it stays the caller's if this throws
     * @throws ModelUnusable if the file is not what the format allows
     */
    static Safetensors read(Arena memory, MemorySegment file) {
        SafetensorsHeader header = SafetensorsHeader.read(file);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (SafetensorsHeader.Entry entry : header.entries()) {
            Optional<Type> type = type(entry.type());
            if (type.isPresent()) {
                String name = entry.name().startsWith(PREFIX) ? entry.name().substring(PREFIX.length()) : entry.name();
                Tensor tensor = new Tensor(type.get(), entry.shape(), slice(file, header, entry));
                if (tensors.put(name, tensor) != null) {
                    throw new ModelUnusable(Manifest.WEIGHTS + " has " + name + " twice");
                }
            }
        }
        return new Safetensors(memory, tensors);
    }

    private static Optional<Type> type(String name) {
        return Arrays.stream(Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    private static ByteBuffer slice(MemorySegment file, SafetensorsHeader header, SafetensorsHeader.Entry entry) {
        long bytes = entry.end() - entry.begin();
        if (bytes > Integer.MAX_VALUE) {
            throw new ModelUnusable(Manifest.WEIGHTS + ": " + entry.name() + " has more than 2 GB");
        }
        return file.asSlice(header.data() + entry.begin(), bytes)
                .asByteBuffer()
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public Set<String> names() {
        return tensors.keySet();
    }

    @Override
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no tensor " + name);
        }
        return tensor;
    }

    @Override
    public void close() {
        if (memory.scope().isAlive()) {
            memory.close();
        }
    }
}
