package com.gitfit.coach.models.random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes {@code model.safetensors} through one buffer, whatever its size. */
final class WeightsFile implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final RandomModel.NumberType type;
    private final RandomGenerator random;
    private final MessageDigest digest = Checksum.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    private WeightsFile(Path file, RandomModel.NumberType type, long seed) throws IOException {
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.type = type;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** @return the file's SHA-256 */
    static String write(Path file, RandomModel.Shape shape, long seed) throws IOException {
        List<TensorPlan> plans = TensorPlan.of(shape);
        try (var out = new WeightsFile(file, shape.type(), seed)) {
            out.header(plans);
            for (TensorPlan plan : plans) {
                out.tensor(plan);
            }
            out.flush();
            return Checksum.hex(out.digest.digest());
        }
    }

    private void header(List<TensorPlan> plans) throws IOException {
        ObjectNode header = new ObjectMapper().createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (TensorPlan plan : plans) {
            ObjectNode tensor = header.putObject(plan.name()).put("dtype", type.name());
            plan.shape().forEach(tensor.putArray("shape")::add);
            long end = offset + plan.numbers() * type.bytes();
            tensor.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] json = new ObjectMapper().writeValueAsBytes(header);
        // Padded with spaces so that every tensor begins at a multiple of eight bytes.
        int padding = -json.length & 7;
        put(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length + padding)
                .array());
        put(json);
        put(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
    }

    private void tensor(TensorPlan plan) throws IOException {
        switch (plan.fill()) {
            case TensorPlan.Normal normal -> {
                long numbers = plan.numbers();
                for (long i = 0; i < numbers; i++) {
                    put((float) (normal.mean() + normal.deviation() * random.nextGaussian()));
                }
            }
            case TensorPlan.LowerTriangle ignored -> {
                int size = plan.shape().getLast();
                for (int row = 0; row < size; row++) {
                    for (int column = 0; column < size; column++) {
                        put(column <= row ? 1f : 0f);
                    }
                }
            }
        }
    }

    private void put(float number) throws IOException {
        if (buffer.remaining() < Float.BYTES) {
            flush();
        }
        switch (type) {
            case F32 -> buffer.putFloat(number);
            case F16 -> buffer.putShort(Float.floatToFloat16(number));
            case BF16 -> buffer.putShort(brainFloat(number));
        }
    }

    /** The upper half of a float, rounded to the nearest, ties to even. */
    private static short brainFloat(float number) {
        int bits = Float.floatToRawIntBits(number);
        return (short) ((bits + 0x7FFF + ((bits >>> 16) & 1)) >>> 16);
    }

    private void put(byte[] bytes) throws IOException {
        for (byte value : bytes) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.put(value);
        }
    }

    private void flush() throws IOException {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
