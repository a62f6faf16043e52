package com.gitfit.coach.bench.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP connections that a process holds. */
record OpenConnections(long process) {
    /** Columns of {@code /proc/PID/net/tcp}. */
    private static final int REMOTE = 2;

    private static final int INODE = 9;
    private static final String SOCKET = "socket:[";

    /** The other end of each as the kernel writes it, address and port in hexadecimal: {@code 0100007F:1F40}. */
    List<String> all() throws IOException {
        Set<String> held = sockets();
        try (Stream<String> four = Files.lines(Path.of("/proc", Long.toString(process), "net/tcp"));
                Stream<String> six = Files.lines(Path.of("/proc", Long.toString(process), "net/tcp6"))) {
            return Stream.concat(four, six)
                    .map(line -> line.trim().split("\\s+"))
                    .filter(columns -> held.contains(columns[INODE]))
                    .map(columns -> columns[REMOTE])
                    .toList();
        }
    }

    private Set<String> sockets() throws IOException {
        var sockets = new HashSet<String>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith(SOCKET)) {
                    sockets.add(target.substring(SOCKET.length(), target.length() - 1));
                }
            }
        }
        return sockets;
    }
}
