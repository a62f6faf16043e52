package com.gitfit.coach.language.gpt2;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the layer: libraries as {@code NAME.zst}, or plain where they are loaded from here, and their list in
 * {@code libraries.sha256}, whose digest names them all.
 */
record NativeLayer(Path folder) {
    private static final String LIST = "libraries.sha256";
    private static final String COMPRESSED = ".zst";

    /**
     * A library that the layer holds plain. One that is cut short would end the process that loads it.
     *
     * @throws ModelUnusable if it is missing or not the one that is listed
     */
    Path plain(String name) {
        Path library = folder.resolve(name);
        if (!Files.isRegularFile(library)) {
            throw new ModelUnusable("the native library " + library + " is missing");
        }
        if (!new String(list(), StandardCharsets.UTF_8).contains(sha256(library) + "  " + name + "\n")) {
            throw new ModelUnusable("the native library " + library + " is damaged");
        }
        return library;
    }

    /**
     * Unpacks the compressed libraries into a folder that has their name and holds nothing else, unless that was done
     * before. Any number of processes may do so at once: one works, the others wait for it.
     *
     * @param temporary where that folder is made
     * @return the folder
     * @throws ModelUnusable if a library is missing, is damaged, or finds no room
     */
    Path unpacked(Path temporary) {
        byte[] list = list();
        List<String> names = compressed(list);
        Path unpacked = temporary.resolve("coach-native-" + Sha256.of(list));
        if (isComplete(unpacked, names)) {
            return unpacked;
        }
        try {
            Files.createDirectories(temporary);
            unpackAlone(names, unpacked);
        } catch (IOException e) {
            throw new ModelUnusable("the native libraries of " + folder + " cannot be unpacked to " + unpacked, e);
        }
        return unpacked;
    }

    /** Under a lock, which ends with its process: what a killed one left half done is found and begun again. */
    private void unpackAlone(List<String> names, Path unpacked) throws IOException {
        Path lock = unpacked.resolveSibling(unpacked.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !isComplete(unpacked, names)) {
                Path partial = unpacked.resolveSibling(unpacked.getFileName() + ".part");
                delete(partial);
                delete(unpacked);
                Files.createDirectories(partial);
                for (String name : names) {
                    unpack(name, partial);
                }
                Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void unpack(String name, Path target) throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(folder.resolve(name + COMPRESSED)))) {
            Files.copy(in, target.resolve(name));
        }
    }

    private byte[] list() {
        try {
            return Files.readAllBytes(folder.resolve(LIST));
        } catch (IOException e) {
            throw new ModelUnusable("there are no native libraries in " + folder, e);
        }
    }

    /** The names, after the digests, of those that are not here plain. */
    private List<String> compressed(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
    }

    private static boolean isComplete(Path unpacked, List<String> names) {
        return names.stream().allMatch(name -> Files.isRegularFile(unpacked.resolve(name)));
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(path);
        }
    }

    private static String sha256(Path library) {
        try {
            return Sha256.of(Files.readAllBytes(library));
        } catch (IOException e) {
            throw new ModelUnusable("the native library " + library + " cannot be read", e);
        }
    }
}
