package com.gitfit.coach.local.model;

import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run takes its model from.
 *
 * @param folder with the model's files; if there is none, the model is a random one of DistilGPT-2's shape
 */
public record ModelSource(Optional<Path> folder) {
    private static final String RANDOM = "random";
    private static final long SEED = 1;

    /**
     * Reads what a person says: a folder, or {@code random}.
     *
     * @param project the folder in which relative paths begin
     */
    public static ModelSource of(String text, Path project) {
        return new ModelSource(text.equals(RANDOM) ? Optional.empty() : Optional.of(project.resolve(text)));
    }

    /**
     * The model. A random one is written once, which takes seconds, and kept.
     *
     * @param data where it is kept
     * @throws StartFailure if it is incomplete or cannot be written
     */
    public ModelFolder read(Path data) {
        return ModelFolder.read(folder.orElseGet(() -> random(data.resolve("models/random-distilgpt2"))));
    }

    /** The manifest is written last, so that a model with one is whole. */
    private static Path random(Path folder) {
        try {
            if (!Files.exists(folder.resolve(ModelFolder.MANIFEST))) {
                RandomModel.write(folder, Shape.DISTILGPT2, SEED);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure("a random model cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
