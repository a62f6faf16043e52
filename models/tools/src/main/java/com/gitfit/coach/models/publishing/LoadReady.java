package com.gitfit.coach.models.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.ConfigFile;
import com.gitfit.coach.models.layout.ManifestFile;
import com.gitfit.coach.models.layout.TokenizerFile;
import com.gitfit.coach.models.layout.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The form of a model that a function loads fastest: of the weights what a GPT-2 needs, in half precision, and a
 * {@code coach.json} that pins the files and claims nothing. It follows from the model byte by byte.
 */
public final class LoadReady {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LETTERS_OF_VERSION = 12;

    private LoadReady() {}

    /**
     * Writes it.
     *
     * @param folder of a model that has been checked
     * @param target an empty folder
     * @throws PublishingFailed if a weight is too large for half precision
     */
    public static void write(Path folder, Path target) throws IOException {
        Files.copy(folder.resolve(ConfigFile.NAME), target.resolve(ConfigFile.NAME));
        Files.copy(folder.resolve(TokenizerFile.NAME), target.resolve(TokenizerFile.NAME));
        try (Gpt2Checkpoint checkpoint = Gpt2Checkpoint.open(folder)) {
            HalfPrecision.write(checkpoint, target.resolve(WeightsFile.NAME));
        }
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("version", "");
        manifest.put("architecture", "gpt2").put("ranking_weight", 0.0);
        ObjectNode files = ManifestFile.files(target);
        manifest.set("files", files);
        // The weights alone do not name it: the same ones may come with another tokenizer.
        manifest.put(
                "version", "gpt2-" + Checksum.of(JSON.writeValueAsBytes(files)).substring(0, LETTERS_OF_VERSION));
        Files.write(target.resolve(ManifestFile.NAME), JSON.writeValueAsBytes(manifest));
    }
}
