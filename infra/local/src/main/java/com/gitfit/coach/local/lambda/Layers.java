package com.gitfit.coach.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lambda's {@code /opt} on one machine: a folder for each combination of layers, unpacked once.
 *
 * @param data the folder for those folders
 */
public record Layers(Path data) {
    private static final String OPT = "/opt/";

    /**
     * A function's environment where what lies under {@code /opt} lies here.
     *
     * @param zips the function's layers; a later one lies over an earlier one
     */
    public Map<String, String> environment(Map<String, String> environment, List<Path> zips) {
        if (zips.isEmpty()) {
            return environment;
        }
        Path folder = unpacked(zips);
        var changed = new HashMap<>(environment);
        changed.replaceAll((name, value) -> value.startsWith(OPT)
                ? folder.resolve(value.substring(OPT.length())).toString()
                : value);
        return changed;
    }

    private Path unpacked(List<Path> zips) {
        Path folder = data.resolve("layers").resolve(digest(zips)).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            Path partial = folder.resolveSibling(folder.getFileName() + ".part");
            DeployedCode.unpack(zips, partial);
            try {
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** Of the tables of contents: names, lengths and checksums. */
    private static String digest(List<Path> zips) {
        var contents = new StringBuilder();
        for (Path zip : zips) {
            try (ZipFile file = new ZipFile(zip.toFile())) {
                file.stream().forEach(entry -> contents.append(inWords(entry)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] bytes = contents.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inWords(ZipEntry entry) {
        return "%s %d %08x%n".formatted(entry.getName(), entry.getSize(), entry.getCrc());
    }
}
