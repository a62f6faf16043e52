package com.gitfit.coach.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.s3.Buckets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A folder with a model's files.
 *
 * @param folder where they are
 * @param version the model's name, as its manifest says
 * @param checksum SHA-256 of the manifest in hexadecimal
 * @param files the names of all files, the manifest last
 */
public record ModelFolder(Path folder, String version, String checksum, List<String> files) {
    static final String MANIFEST = "coach.json";

    private static final int LETTERS_OF_PREFIX = 16;

    /** Keeps a copy. */
    public ModelFolder {
        files = List.copyOf(files);
    }

    /** @throws StartFailure if the manifest or a file that it names is missing */
    static ModelFolder read(Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(MANIFEST));
            JsonNode manifest = new ObjectMapper().readTree(bytes);
            var files = new ArrayList<String>();
            manifest.path("files").fieldNames().forEachRemaining(files::add);
            files.add(MANIFEST);
            for (String file : files) {
                if (!Files.isRegularFile(folder.resolve(file))) {
                    throw new StartFailure("the model in " + folder + " lacks its " + file);
                }
            }
            return new ModelFolder(folder, manifest.path("version").asText(), sha256(bytes), files);
        } catch (IOException e) {
            throw new StartFailure("there is no model in " + folder + ": its " + MANIFEST + " cannot be read", e);
        }
    }

    /** Its folder in a bucket, which follows from its content. */
    public String prefix() {
        return checksum.substring(0, LETTERS_OF_PREFIX);
    }

    /** What functions are told, beside the name of the bucket. */
    public Map<String, String> variables() {
        return Map.of("MODEL_PREFIX", prefix(), "MODEL_CHECKSUM", checksum);
    }

    /**
     * Brings it into a bucket unless it is there, which is so once its manifest is.
     *
     * @param s3 where S3 answers
     * @return whether it was brought
     * @throws StartFailure if the server refuses
     */
    public boolean upload(URI s3, String bucket) {
        if (Buckets.has(s3, bucket, prefix() + "/" + MANIFEST)) {
            return false;
        }
        for (String file : files) {
            Buckets.put(s3, bucket, prefix() + "/" + file, folder.resolve(file));
        }
        return true;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
