package com.gitfit.coach.local.journey;

import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.s3.Buckets;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.NumberType;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        Path model = folder.resolve("model");
        Path data = folder.resolve("data");
        try {
            RandomModel.write(model, SHAPE, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UnaryOperator<Settings> withModel = settings -> settings.withModel(new ModelSource(Optional.of(model)));
        return new ModelCoach(RunningCoach.start(data, settings -> more.apply(withModel.apply(settings))), data, model);
    }

    /** The name of the model, as its manifest says. */
    String version() {
        try {
            return Files.readString(model.resolve("coach.json")).replaceAll(".*\"version\":\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the function that recommends logs from now on. */
    FunctionLog log() {
        return FunctionLog.from(data, "recommendation");
    }

    Answer health() {
        return coach.api()
                .send("GET", "/health", Optional.empty(), Optional.empty())
                .ok();
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
        Map<String, String> environment = coach.stack().template().functions().stream()
                .filter(function -> function.logicalId().equals(RECOMMENDATION))
                .map(FunctionResource::environment)
                .findFirst()
                .orElseThrow();
        String key = environment.get("MODEL_PREFIX") + "/" + file;
        Buckets.put(coach.stack().s3(), environment.get("MODEL_BUCKET"), key, other);
    }

    @Override
    public void close() {
        coach.close();
    }
}
