package com.gitfit.coach.language.gpt2;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Copies of a model for tests to change, whose manifest then says what is there now. */
public final class ChangedModel {
    private ChangedModel() {}

    public static void copy(Path from, Path to) throws IOException {
        for (String name : List.of(Manifest.NAME, Manifest.CONFIG, Manifest.TOKENIZER, Manifest.WEIGHTS)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }

    /**
     * Brings lengths and checksums in the manifest up to date.
     *
     * @return the checksum of the manifest
     */
    public static String pin(Path directory) throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree(manifest.toFile());
        for (String name : List.of(Manifest.CONFIG, Manifest.TOKENIZER, Manifest.WEIGHTS)) {
            Path file = directory.resolve(name);
            root.withObject("files")
                    .putObject(name)
                    .put("bytes", Files.size(file))
                    .put("sha256", checksum(file));
        }
        Files.write(manifest, new ObjectMapper().writeValueAsBytes(root));
        return checksum(manifest);
    }

    static String checksum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
