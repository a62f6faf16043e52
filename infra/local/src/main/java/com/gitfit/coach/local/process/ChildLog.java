package com.gitfit.coach.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The log of one part of the stack: what its processes print, one after another, in one file.
 *
 * @param file where it is
 */
public record ChildLog(Path file) {
    /**
     * Begins an empty log; makes its folders.
     *
     * @throws StartFailure if the file cannot be written
     */
    public static ChildLog begin(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be written: " + e.getMessage(), e);
        }
        return new ChildLog(file);
    }

    /**
     * Copies what a process prints until it ends; returns at once.
     *
     * @param listener also told every line, on a thread of its own
     * @return that thread, which ends when everything is copied
     */
    public Thread follow(Process process, Consumer<String> listener) {
        return Thread.ofPlatform().daemon().name("log of " + file.getFileName()).start(() -> copy(process, listener));
    }

    private void copy(Process process, Consumer<String> listener) {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
                Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line + System.lineSeparator());
                out.flush();
                listener.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
