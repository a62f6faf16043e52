package com.gitfit.coach.models.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * GPT-2's printable stand-ins for the 256 bytes: a byte that prints stands for itself, the others take the characters
 * from U+0100 on. A space is {@code Ġ}, a line break {@code Ċ}.
 */
final class ByteSymbols {
    private static final String[] OF_BYTE = new String[256];
    private static final List<String> IN_ORDER;

    static {
        int next = 256;
        for (int value = 0; value < 256; value++) {
            OF_BYTE[value] = Character.toString(prints(value) ? value : next++);
        }
        IN_ORDER = IntStream.concat(
                        IntStream.range(0, 256).filter(ByteSymbols::prints),
                        IntStream.range(0, 256).filter(value -> !prints(value)))
                .mapToObj(value -> OF_BYTE[value])
                .toList();
    }

    private ByteSymbols() {}

    private static boolean prints(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xAC) || value >= 0xAE;
    }

    /** All of them in the order of GPT-2's vocabulary: those that print first. */
    static List<String> inOrder() {
        return IN_ORDER;
    }

    /** A text as the symbols of its UTF-8 bytes. */
    static List<String> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> OF_BYTE[bytes[i] & 0xFF])
                .toList();
    }
}
