package com.gitfit.coach.models.layout;

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

/**
 * Writes {@code model.safetensors} through one buffer, whatever its size: first the header, then the numbers of all
 * tensors one after the other.
 */
public final class WeightsFile implements AutoCloseable {
    /** What it is called. */
    public static final String NAME = "model.safetensors";

    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final NumberType type;
    private final MessageDigest digest = Checksum.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long missing;

    /**
     * A tensor of the file.
     *
     * @param shape rows first; a linear layer is {@code in × out}
     */
    public record Tensor(String name, List<Integer> shape) {
        /** Keeps a copy. */
        public Tensor {
            shape = List.copyOf(shape);
        }

        /** How many numbers it has. */
        public long numbers() {
            return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        }
    }

    private WeightsFile(FileChannel channel, NumberType type) {
        this.channel = channel;
        this.type = type;
    }

    /** Begins a file, in the place of one that is there. */
    public static WeightsFile create(Path file, NumberType type, List<Tensor> tensors) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            WeightsFile out = new WeightsFile(channel, type);
            out.header(tensors);
            return out;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void header(List<Tensor> tensors) throws IOException {
        ObjectNode header = new ObjectMapper().createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (Tensor tensor : tensors) {
            ObjectNode entry = header.putObject(tensor.name()).put("dtype", type.name());
            tensor.shape().forEach(entry.putArray("shape")::add);
            long end = offset + tensor.numbers() * type.bytes();
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
            missing += tensor.numbers();
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

    /**
     * The next number, rounded to the nearest of the file's type.
     *
     * @throws IllegalArgumentException if it is not finite, or too large for the type
     */
    public void put(float number) throws IOException {
        if (!isFinite(number)) {
            throw new IllegalArgumentException(number + " is not a finite number of " + type);
        }
        if (buffer.remaining() < Float.BYTES) {
            flush();
        }
        switch (type) {
            case F32 -> buffer.putFloat(number);
            case F16 -> buffer.putShort(Float.floatToFloat16(number));
            case BF16 -> buffer.putShort(brainFloat(number));
        }
        missing--;
    }

    private boolean isFinite(float number) {
        return switch (type) {
            case F32 -> Float.isFinite(number);
            case F16 -> Float.isFinite(Float.float16ToFloat(Float.floatToFloat16(number)));
            case BF16 -> Float.isFinite(number) && Float.isFinite(Float.intBitsToFloat(brainFloat(number) << 16));
        };
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

    /**
     * Ends the file.
     *
     * @return its SHA-256 in lower-case hexadecimal
     * @throws IllegalStateException if it has more or fewer numbers than its tensors
     */
    public String finish() throws IOException {
        if (missing != 0) {
            throw new IllegalStateException(missing + " numbers are missing");
        }
        flush();
        return Checksum.hex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
