package com.gitfit.coach.bench.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message in the wire format of Protocol Buffers, field by field; large fields are not copied. */
final class ProtobufMessage {
    private static final int VARINT = 0;
    private static final int DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final List<byte[]> parts = new ArrayList<>();
    private long size;

    ProtobufMessage number(int field, long value) {
        tag(field, VARINT);
        append(varint(value));
        return this;
    }

    ProtobufMessage number(int field, float value) {
        tag(field, FIXED32);
        append(ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array());
        return this;
    }

    ProtobufMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param value not to be changed any more */
    ProtobufMessage bytes(int field, byte[] value) {
        tag(field, DELIMITED);
        append(varint(value.length));
        append(value);
        return this;
    }

    /** @param value complete: fields that it gets later are missing here */
    ProtobufMessage message(int field, ProtobufMessage value) {
        tag(field, DELIMITED);
        append(varint(value.size));
        value.parts.forEach(this::append);
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private void tag(int field, int wireType) {
        append(varint(((long) field << 3) | wireType));
    }

    private void append(byte[] part) {
        parts.add(part);
        size += part.length;
    }

    private static byte[] varint(long value) {
        var out = new ByteArrayOutputStream();
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
