package com.gitfit.coach.models.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.ConfigFile;
import com.gitfit.coach.models.layout.ManifestFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes down what was found out about the model of a folder: its card, {@code README.md}, and last of all
 * {@code coach.json}, whole or not at all. What an earlier {@code coach.json} says of training and shortlist stays.
 *
 * @param name what the version begins with, as in {@code coach-mini}
 */
public record JudgedModel(Path folder, String name) {
    private static final String CARD = "README.md";
    private static final String LICENCE = "Apache-2.0";
    private static final int VERSION_DIGITS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Writes both.
     *
     * @param algorithmVersion of the engine whose choices were the labels
     * @param rankingWeight λ, what the model's ranking is to count for: 0 unless simulated lifters were better off
     * @throws IOException if a file of the model is missing or nothing can be written
     */
    public void write(Judgement judgement, String algorithmVersion, double rankingWeight) throws IOException {
        ObjectNode manifest = manifest(judgement.metrics(), algorithmVersion, rankingWeight);
        JsonNode config = JSON.readTree(folder.resolve(ConfigFile.NAME).toFile());
        replace(CARD, ModelCard.of(name, manifest, config, judgement));
        replace(ManifestFile.NAME, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
    }

    private ObjectNode manifest(Metrics metrics, String algorithmVersion, double rankingWeight) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("version", "");
        manifest.put("architecture", "gpt2").put("licence", LICENCE);
        manifest.put("algorithm_version", algorithmVersion).put("ranking_weight", rankingWeight);
        manifest.set("files", ManifestFile.files(folder));
        ObjectNode training = Training.of(folder).summary();
        if (!training.isEmpty()) {
            manifest.set("trained", training);
        }
        Path earlier = folder.resolve(ManifestFile.NAME);
        if (Files.exists(earlier) && JSON.readTree(earlier.toFile()).get("shortlist") instanceof ArrayNode shortlist) {
            manifest.set("shortlist", shortlist);
        }
        manifest.put("version", name + "-" + digest(manifest));
        manifest.set("metrics", metrics.json());
        return manifest;
    }

    /** Of what decides how the model answers: judged again elsewhere it is the same, with another λ it is not. */
    private static String digest(ObjectNode manifest) throws IOException {
        JsonNode deciding =
                manifest.deepCopy().retain("architecture", "algorithm_version", "ranking_weight", "files", "shortlist");
        return Checksum.of(JSON.writeValueAsBytes(deciding)).substring(0, VERSION_DIGITS);
    }

    /** On the disk under another name first, so that nobody ever sees half of it. */
    private void replace(String file, String text) throws IOException {
        Path whole = folder.resolve(file);
        Path next = folder.resolve(file + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
