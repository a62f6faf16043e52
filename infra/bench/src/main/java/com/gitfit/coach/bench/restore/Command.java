package com.gitfit.coach.bench.restore;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs and ends. */
final class Command {
    /**
     * What came of it.
     *
     * @param exitCode 0 if all went well
     * @param output what it printed, errors too
     */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** What it printed last, which is mostly what is wrong. */
        String lastLine() {
            return output.lines().reduce("it printed nothing", (former, line) -> line.isBlank() ? former : line);
        }
    }

    private Command() {}

    /** @throws IOException if there is no such program, or it does not end in time */
    static Result run(Duration longest, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".log");
        try {
            // Through a file: what a program leaves behind would hold a pipe open.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " takes longer than " + longest.toSeconds() + " s");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            delete(output);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
