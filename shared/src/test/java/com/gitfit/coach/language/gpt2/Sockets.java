package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The operating system's word on which connections are open. */
final class Sockets {
    private static final String ESTABLISHED = "01";

    private Sockets() {}

    /** How many connections to a port are open; skips the test where there is no telling. */
    static long connectedTo(int port) {
        String remote = String.format(Locale.ROOT, ":%04X", port);
        long connections = 0;
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            assumeThat(Path.of(table)).exists();
            try {
                connections += Files.readAllLines(Path.of(table)).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns[2].endsWith(remote) && columns[3].equals(ESTABLISHED))
                        .count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return connections;
    }
}
