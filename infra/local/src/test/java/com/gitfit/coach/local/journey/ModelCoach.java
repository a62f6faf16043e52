package com.gitfit.coach.local.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.publishing.ModelVersion;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The product with a small language model that speaks nonsense.
 *
 * @param model the folder with the model's files
 */
record ModelCoach(RunningCoach coach, Path data, Path model) implements AutoCloseable {
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 640, NumberType.F32, 0, false);
    private static final String RECOMMENDATION = "RecommendationFunction";

    /**
     * Starts it.
     *
     * @param folder for its data; a later run in it finds what was there
     * @param more what differs from the defaults
     */
    static ModelCoach start(Path folder, UnaryOperator<Settings> more) {
        Path model = write(folder.resolve("model"), 4);
        Path data = folder.resolve("data");
        UnaryOperator<Settings> withModel = settings -> settings.withModel(new ModelSource.Folder(model));
        return new ModelCoach(RunningCoach.start(data, settings -> more.apply(withModel.apply(settings))), data, model);
    }

    /** Writes such a model; of each seed there is another. */
    static Path write(Path folder, long seed) {
        try {
            RandomModel.write(folder, SHAPE, seed);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a model, as its manifest says. */
    static String versionOf(Path model) {
        try {
            return new ObjectMapper()
                    .readTree(model.resolve("coach.json").toFile())
                    .path("version")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the model. */
    String version() {
        return versionOf(model);
    }

    /** What the function that recommends logs from now on. */
    FunctionLog log() {
        return FunctionLog.from(data, "recommendation");
    }

    Answer health() {
        return coach.health();
    }

    /** Ends the process of the function that recommends; the next request starts another. */
    void kill() {
        coach.stack().function(RECOMMENDATION).child().ifPresent(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
    }

    /** Puts another file in the place of one of the model's in S3. */
    void replace(String file, Path other) {
        ModelVersion active = coach.stack().models().versions().active().orElseThrow();
        coach.put(active.prefix() + "/" + file, other);
    }

    @Override
    public void close() {
        coach.close();
    }
}
