package com.gitfit.coach.local.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a function has logged since a test began to look.
 *
 * @param before how many lines it had logged then
 */
record FunctionLog(Path file, int before) {
    private static final Duration LONGEST_COPY = Duration.ofSeconds(5);

    /** @param label of the function, such as {@code recommendation} */
    static FunctionLog from(Path data, String label) {
        Path file = data.resolve("logs").resolve(label + ".log");
        return new FunctionLog(file, read(file).size());
    }

    /** The lines until now. */
    List<String> lines() {
        List<String> lines = read(file);
        return lines.subList(Math.min(before, lines.size()), lines.size());
    }

    /** Waits a little for a line, since the log lags behind the answer; says whether there is one. */
    boolean says(String words) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_COPY);
        boolean said = isSaid(words);
        while (!said && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            said = isSaid(words);
        }
        return said;
    }

    private boolean isSaid(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
