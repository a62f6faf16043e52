package com.gitfit.coach.models.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code coach.json}: what the coach knows of a model, and the pin of every other file of it. */
public final class ManifestFile {
    /** What it is called. */
    public static final String NAME = "coach.json";

    /** The files that it pins, in its order. */
    public static final List<String> PINNED = List.of(ConfigFile.NAME, TokenizerFile.NAME, WeightsFile.NAME);

    private ManifestFile() {}

    /**
     * Its {@code files}: length in bytes and SHA-256 of each by its name.
     *
     * @param folder in which they are
     * @throws IOException if one is missing or cannot be read
     */
    public static ObjectNode files(Path folder) throws IOException {
        ObjectNode files = new ObjectMapper().createObjectNode();
        for (String name : PINNED) {
            Path file = folder.resolve(name);
            files.putObject(name).put("bytes", Files.size(file)).put("sha256", Checksum.of(file));
        }
        return files;
    }
}
