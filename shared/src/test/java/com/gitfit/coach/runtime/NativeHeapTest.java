package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeHeapTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 1_000;

    /** What is freed below memory in use stays with the C library until it is asked for it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void freedMemoryGoesBackToTheSystem() throws IOException {
        List<Arena> arenas = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            Arena arena = Arena.ofConfined();
            MemorySegment memory = arena.allocate(PIECE);
            memory.fill((byte) 1);
            arenas.add(arena);
        }
        try (Arena above = arenas.removeLast()) {
            arenas.forEach(Arena::close);
            long before = resident();

            NativeHeap.trim();

            assertThat(above.scope().isAlive()).isTrue();
            assertThat(before - resident()).isGreaterThan(PIECE * PIECES / 2);
        }
    }

    private static long resident() throws IOException {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1];
        return Long.parseLong(pages) * 4096;
    }
}
