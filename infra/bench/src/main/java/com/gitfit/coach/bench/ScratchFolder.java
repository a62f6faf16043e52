package com.gitfit.coach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the files of one benchmark, gone with them when it is closed. */
final class ScratchFolder implements AutoCloseable {
    private final Path path;

    ScratchFolder(String prefix) throws IOException {
        path = Files.createTempDirectory(prefix);
    }

    /** @param parent in which it is made */
    ScratchFolder(Path parent, String prefix) throws IOException {
        path = Files.createTempDirectory(parent, prefix);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
