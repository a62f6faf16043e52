package com.gitfit.coach.language.gpt2;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Loads a model in a process of its own and prints by how many bytes its memory rose at most, and in how many
 * milliseconds. A small model is loaded first, so that what a process needs once does not count.
 */
final class LoadInLittleMemory {
    private LoadInLittleMemory() {}

    /** @param arguments endpoint and checksum of the small model, then of the one that counts */
    public static void main(String[] arguments) throws IOException {
        load(arguments[0], arguments[1]).close();
        long before = kilobytes("VmRSS");
        long start = System.nanoTime();
        try (ModelFiles model = load(arguments[2], arguments[3])) {
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            System.out.println((kilobytes("VmHWM") - before) * 1_024 + " " + milliseconds + " "
                    + model.manifest().files().get(Manifest.WEIGHTS).bytes());
        }
    }

    private static ModelFiles load(String endpoint, String checksum) {
        try (ModelSource source = FaultyS3.source(URI.create(endpoint))) {
            return new ModelLoader(source, checksum, Long.MAX_VALUE).load(Duration.ofSeconds(60));
        }
    }

    private static long kilobytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
