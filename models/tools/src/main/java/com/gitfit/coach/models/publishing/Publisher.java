package com.gitfit.coach.models.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.gpt2.ModelFolder;
import com.gitfit.coach.language.gpt2.ModelUnusable;
import com.gitfit.coach.models.layout.ManifestFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts models into the bucket, each in a folder that follows from its content, and registers those that are complete.
 * Whatever interrupted it, it can be run again and goes on.
 */
public final class Publisher {
    private static final int LETTERS_OF_PREFIX = 16;

    private final ModelBucket bucket;
    private final ModelVersions versions;
    private final Path natives;
    private final long mostBytes;
    private final InstantSource clock;
    private final Consumer<String> log;

    /**
     * @param natives the folder of the layer with the libraries that a model runs on
     * @param mostBytes what a model may take in the memory of a function
     * @param log is told what becomes of each file
     */
    public Publisher(
            ModelBucket bucket,
            ModelVersions versions,
            Path natives,
            long mostBytes,
            InstantSource clock,
            Consumer<String> log) {
        this.bucket = bucket;
        this.versions = versions;
        this.natives = natives;
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Publishes a folder. One with a {@code coach.json} goes as it is, so that what was judged is what answers; of one
     * without, its {@link LoadReady load-ready form} does.
     *
     * @throws ModelUnusable if the runtime would refuse the model; then nothing is sent
     * @throws PublishingFailed if S3 or DynamoDB cannot be reached or refuses; then nothing is registered
     */
    public Published publish(Path folder) {
        ModelFolder model = ModelFolder.check(folder, natives, mostBytes);
        try {
            return model.identity().isPresent() ? send(model, model.identity().get()) : publishLoadReady(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Published publishLoadReady(Path folder) throws IOException {
        try (TemporaryFolder ready = TemporaryFolder.make()) {
            LoadReady.write(folder, ready.path());
            log.accept("there is no " + ManifestFile.NAME + ": one is made, and the weights are halved");
            return publish(ready.path());
        }
    }

    private Published send(ModelFolder folder, LanguageModel.Identity model) throws IOException {
        String checksum = folder.checksums().get(ManifestFile.NAME);
        String prefix = checksum.substring(0, LETTERS_OF_PREFIX);
        versions.checkName(model.version(), checksum);
        List<StoredFile> files = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (Map.Entry<String, String> file : folder.checksums().entrySet()) {
            Path path = folder.path().resolve(file.getKey());
            FileDigest digest = FileDigest.of(path, bucket.part());
            if (!digest.sha256().equals(file.getValue())) {
                throw new PublishingFailed(path + " has just been changed by somebody else");
            }
            if (bucket.put(prefix + "/" + file.getKey(), path, digest)) {
                sent.add(file.getKey());
            }
            log.accept(String.format(
                    Locale.ROOT,
                    "%-20s %,14d bytes  %s",
                    file.getKey(),
                    digest.bytes(),
                    sent.contains(file.getKey()) ? "sent" : "as before"));
            files.add(digest.stored(file.getKey()));
        }
        ModelVersion version = version(folder.path(), model, prefix, checksum, files);
        versions.register(version);
        return new Published(model.version(), prefix, checksum, version.bytes(), sent);
    }

    private ModelVersion version(
            Path folder, LanguageModel.Identity model, String prefix, String checksum, List<StoredFile> files)
            throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve(ManifestFile.NAME).toFile());
        Map<String, Double> metrics = new HashMap<>();
        manifest.path("metrics").propertyStream().forEach(metric -> {
            if (metric.getValue().isNumber()) {
                metrics.put(metric.getKey(), metric.getValue().doubleValue());
            }
        });
        return new ModelVersion(
                model.version(),
                prefix,
                checksum,
                files,
                model.rankingWeight(),
                Optional.ofNullable(manifest.path("algorithm_version").textValue()),
                metrics,
                clock.instant(),
                Optional.empty(),
                false);
    }
}
