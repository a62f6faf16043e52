package com.gitfit.coach.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A GPT-2 in HuggingFace's layout with numbers of type F32, mapped into memory until it is closed. */
public final class Checkpoint implements AutoCloseable {
    private static final String PREFIX = "transformer.";
    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final JsonNode config;

    /** A tensor of one or two dimensions; its bytes are direct and little-endian. */
    record Tensor(List<Integer> shape, ByteBuffer bytes) {
        Tensor {
            shape = List.copyOf(shape);
        }

        float[] numbers() {
            var numbers = new float[bytes.remaining() / Float.BYTES];
            bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
            return numbers;
        }
    }

    private Checkpoint(Path folder) throws IOException {
        config = new ObjectMapper().readTree(folder.resolve("config.json").toFile());
        try (FileChannel file = FileChannel.open(folder.resolve("model.safetensors"))) {
            MemorySegment all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            long begin = LENGTH.byteSize() + all.get(LENGTH, 0);
            var header = new byte[Math.toIntExact(begin - LENGTH.byteSize())];
            all.asSlice(LENGTH.byteSize(), header.length).asByteBuffer().get(header);
            for (Map.Entry<String, JsonNode> entry :
                    new ObjectMapper().readTree(header).properties()) {
                add(entry.getKey(), entry.getValue(), all.asSlice(begin));
            }
        }
    }

    /**
     * Opens a model.
     *
     * @param folder with {@code config.json} and {@code model.safetensors}
     */
    public static Checkpoint open(Path folder) throws IOException {
        return new Checkpoint(folder);
    }

    private void add(String name, JsonNode description, MemorySegment data) {
        if (!description.path("dtype").asText().equals("F32")) {
            return;
        }
        var shape = new ArrayList<Integer>();
        description.path("shape").forEach(dimension -> shape.add(dimension.asInt()));
        long from = description.path("data_offsets").path(0).asLong();
        long to = description.path("data_offsets").path(1).asLong();
        ByteBuffer bytes = data.asSlice(from, to - from).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        tensors.put(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, new Tensor(shape, bytes));
    }

    /**
     * One tensor.
     *
     * @param name without {@code transformer.}
     */
    Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name + " of type F32");
        }
        return tensor;
    }

    int layers() {
        return config.path("n_layer").asInt();
    }

    int heads() {
        return config.path("n_head").asInt();
    }

    int width() {
        return config.path("n_embd").asInt();
    }

    int vocabulary() {
        return config.path("vocab_size").asInt();
    }

    int positions() {
        return config.path("n_positions").asInt();
    }

    float epsilon() {
        return (float) config.path("layer_norm_epsilon").asDouble();
    }

    @Override
    public void close() {
        arena.close();
    }
}
