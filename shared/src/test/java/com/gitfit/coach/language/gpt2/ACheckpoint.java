package com.gitfit.coach.language.gpt2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Safetensors files for tests, put together by hand. */
final class ACheckpoint {
    private ACheckpoint() {}

    /** A file of a header, as text, and so many zero bytes of tensors. */
    static byte[] file(String header, int bytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    /** A file in direct memory of its own. */
    static Weights read(byte[] file) {
        Arena memory = Arena.ofShared();
        try {
            MemorySegment segment = memory.allocate(file.length, 64);
            segment.copyFrom(MemorySegment.ofArray(file));
            return Safetensors.read(memory, segment);
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }
}
