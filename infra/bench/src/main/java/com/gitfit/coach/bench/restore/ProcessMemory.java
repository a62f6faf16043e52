package com.gitfit.coach.bench.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process, as the kernel counts it. */
public record ProcessMemory(long process) {
    private static final long KIB = 1024;
    private static final String EVERYTHING = "1";

    /** What is in memory, files that are mapped included, in bytes. */
    public long resident() throws IOException {
        return bytes("Rss:");
    }

    /** What is in memory and in no file, in bytes: heaps and stacks. */
    public long anonymous() throws IOException {
        return bytes("Anonymous:");
    }

    /**
     * What was read or written since {@link #forgetReferences}, in bytes. Counts whole pages of 4 KiB; of a mapped file
     * the kernel brings in 16 of them at once.
     */
    public long referenced() throws IOException {
        return bytes("Referenced:");
    }

    /** Lets {@link #referenced} begin at zero. */
    public void forgetReferences() throws IOException {
        Files.writeString(file("clear_refs"), EVERYTHING);
    }

    private long bytes(String field) throws IOException {
        try (var lines = Files.lines(file("smaps_rollup"))) {
            String line = lines.filter(candidate -> candidate.startsWith(field))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(process), name);
    }
}
