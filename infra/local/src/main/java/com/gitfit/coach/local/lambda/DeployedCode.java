package com.gitfit.coach.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a function's zip and its layers as Lambda does before a function starts. */
public final class DeployedCode {
    private DeployedCode() {}

    /**
     * Replaces a folder by the contents of zips; a later one lies over an earlier one.
     *
     * @throws IllegalArgumentException if an entry would land outside the folder
     */
    public static void unpack(List<Path> zips, Path folder) {
        try {
            remove(folder);
            Files.createDirectories(folder);
            for (Path zip : zips) {
                add(zip, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                var entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, folder);
            }
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalArgumentException("the zip has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
