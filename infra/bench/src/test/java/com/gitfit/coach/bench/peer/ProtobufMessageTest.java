package com.gitfit.coach.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProtobufMessageTest {
    private static byte[] bytes(ProtobufMessage message) throws IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void numbersTakeSevenBitsAByte() throws IOException {
        assertThat(bytes(new ProtobufMessage().number(1, 150))).containsExactly(0x08, 0x96, 0x01);
        assertThat(bytes(new ProtobufMessage().number(20, 2))).containsExactly(0xA0, 0x01, 0x02);
    }

    @Test
    void aNegativeNumberTakesTenBytes() throws IOException {
        assertThat(bytes(new ProtobufMessage().number(1, -1))).hasSize(1 + 10).endsWith(0x01);
    }

    @Test
    void textAndMessagesSayHowLongTheyAre() throws IOException {
        ProtobufMessage inner = new ProtobufMessage().text(2, "testing");

        assertThat(bytes(new ProtobufMessage().message(3, inner)))
                .startsWith(0x1A, 0x09, 0x12, 0x07)
                .endsWith('t', 'e', 's', 't', 'i', 'n', 'g');
    }

    @Test
    void aFloatIsLittleEndian() throws IOException {
        assertThat(bytes(new ProtobufMessage().number(2, 1f))).containsExactly(0x15, 0x00, 0x00, 0x80, 0x3F);
    }
}
