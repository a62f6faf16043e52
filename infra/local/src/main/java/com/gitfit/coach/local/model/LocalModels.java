package com.gitfit.coach.local.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.language.gpt2.ModelUnusable;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.ManifestFile;
import com.gitfit.coach.models.publishing.ModelBucket;
import com.gitfit.coach.models.publishing.ModelVersion;
import com.gitfit.coach.models.publishing.ModelVersions;
import com.gitfit.coach.models.publishing.Published;
import com.gitfit.coach.models.publishing.Publisher;
import com.gitfit.coach.models.publishing.PublishingFailed;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The models in the local S3 and in the local table, brought there and made active as they are in the cloud. */
public final class LocalModels implements AutoCloseable {
    private static final long SEED = 1;
    private static final StaticCredentialsProvider ANYONE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final ModelBucket bucket;
    private final ModelVersions versions;
    private final Publisher publisher;

    /**
     * Connects when it is first asked.
     *
     * @param s3 where S3 answers
     * @param bucket its name
     * @param dynamoDb where DynamoDB answers
     * @param table its name
     * @param natives the folder of the layer with the libraries that a model runs on
     */
    public LocalModels(URI s3, String bucket, URI dynamoDb, String table, Path natives) {
        this.bucket = new ModelBucket(
                S3Client.builder()
                        .endpointOverride(s3)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(ANYONE)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                bucket);
        this.versions = new ModelVersions(
                DynamoDbClient.builder()
                        .endpointOverride(dynamoDb)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(ANYONE)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                table,
                this.bucket,
                Clock.systemUTC());
        // Whether a model is too large for them the functions say themselves, as they are configured here.
        this.publisher = new Publisher(this.bucket, versions, natives, Long.MAX_VALUE, Clock.systemUTC(), line -> {});
    }

    /** Which models there are, and which is active. */
    public ModelVersions versions() {
        return versions;
    }

    /** Brings models into the bucket. */
    public Publisher publisher() {
        return publisher;
    }

    /**
     * The model of a run, published and active.
     *
     * @param data where a random model is kept, which is written once
     * @throws StartFailure if there is no model where one should be, or it cannot be used
     */
    public RunModel choose(ModelSource source, Path data) {
        try {
            return switch (source) {
                case ModelSource.Active active -> activeOr(active.shipped());
                case ModelSource.Folder folder -> publish(folder.folder());
                case ModelSource.Random random -> publish(random(data.resolve("models/random-distilgpt2")));
                case ModelSource.None none -> RunModel.none("as -Dlocal.model=none says");
            };
        } catch (PublishingFailed | ModelUnusable | UncheckedIOException e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    private RunModel activeOr(Path shipped) {
        Optional<ModelVersion> active = versions.active();
        boolean hasShipped = Files.exists(shipped.resolve(ManifestFile.NAME));
        if (active.isPresent()) {
            ModelVersion model = active.get();
            String hint = hasShipped ? hint(shipped, model) : "";
            return model(model.version(), model.prefix(), model.checksum(), "active as before" + hint);
        }
        return hasShipped
                ? publish(shipped)
                : RunModel.none("there is none in " + shipped + "; -Dlocal.model=DIRECTORY, or random, gives them one");
    }

    /** Empty if what ships is active. */
    private static String hint(Path shipped, ModelVersion active) {
        Path file = shipped.resolve(ManifestFile.NAME);
        try {
            byte[] manifest = Files.readAllBytes(file);
            if (Checksum.of(manifest).equals(active.checksum())) {
                return "";
            }
            String version =
                    new ObjectMapper().readTree(manifest).path("version").asText();
            return version.equals(active.version())
                    ? "; the coach.json of " + shipped + " is another, of the same model"
                    : "; -Dlocal.model=" + shipped + " would make " + version + " active";
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private RunModel publish(Path folder) {
        Published model = publisher.publish(folder);
        versions.activate(model.version());
        String how = (model.sent().isEmpty() ? "there already" : "published from " + folder) + ", active";
        return model(model.version(), model.prefix(), model.checksum(), how);
    }

    private RunModel model(String version, String prefix, String checksum, String how) {
        return new RunModel(prefix, checksum, version + "  s3://" + bucket.name() + "/" + prefix + "  " + how);
    }

    /** The manifest is written last, so that a model with one is whole. */
    private static Path random(Path folder) {
        try {
            if (!Files.exists(folder.resolve(ManifestFile.NAME))) {
                RandomModel.write(folder, Shape.DISTILGPT2, SEED);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure("a random model cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        versions.close();
        bucket.close();
    }
}
