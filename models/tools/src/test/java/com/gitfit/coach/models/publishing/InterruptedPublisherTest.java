package com.gitfit.coach.models.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The network goes for good somewhere on the way. */
@Timeout(240)
class InterruptedPublisherTest {
    private static final int PLACES = 40;

    /** Nineteen megabytes: four parts. */
    private static final Shape LARGE = new Shape(1, 4, 256, 16_000, 512, NumberType.F32, 0, false);

    @TempDir
    private Path folder;

    @Test
    void whereverARunIsInterruptedTheNextOneCompletesAndNothingHalfIsEverActive() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);
        interruptEverywhere(PLACES);
    }

    @Test
    void partsThatWereOnTheirWayAreCompletedToo() throws IOException {
        RandomModel.write(folder, LARGE, 1);
        interruptEverywhere(12);
    }

    @Test
    void partsOfWhichS3SaysThatTheyAreThereAreNotSentAgain() throws IOException {
        Path file = Files.write(folder.resolve("weights"), new byte[4 * (int) AStack.SMALL_PART]);
        FileDigest digest = FileDigest.of(file, AStack.SMALL_PART);
        AStack stack = AStack.create();
        ListedChecksums listed = new ListedChecksums();
        try (LostNetwork network = new LostNetwork(5 * AStack.SMALL_PART / 2)) {
            assertThatExceptionOfType(SdkException.class)
                    .isThrownBy(() ->
                            upload(stack, network.to(LocalServer.s3()), listed).send(file, digest));
        }
        assertThat(listed.sent()).isEqualTo(2);

        upload(stack, LocalServer.s3(), listed).send(file, digest);

        assertThat(listed.sent()).isEqualTo(4);
        stack.bucket().check("weights", digest.stored("weights"));
    }

    private static PartUpload upload(AStack stack, URI endpoint, ListedChecksums listed) {
        S3Client s3 = LocalServer.s3Builder(endpoint)
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(listed))
                .build();
        return new PartUpload(s3, stack.name(), "weights", AStack.SMALL_PART);
    }

    private void interruptEverywhere(int places) throws IOException {
        long all = wholeWay();
        String version = new ObjectMapper()
                .readTree(folder.resolve("coach.json").toFile())
                .path("version")
                .asText();
        for (int place = 0; place < places; place++) {
            long bytes = all * place / places;
            AStack stack = AStack.create();

            assertThatExceptionOfType(PublishingFailed.class)
                    .as("cut after %d of %d bytes", bytes, all)
                    .isThrownBy(() -> publish(stack, bytes));
            List<ModelVersion> registered = stack.versions().list();
            if (registered.isEmpty()) {
                assertThatExceptionOfType(PublishingFailed.class)
                        .isThrownBy(() -> stack.versions().activate(version));
            }
            Published published = stack.publisher().publish(folder);

            assertThat(stack.versions().activate(published.version()).active()).isTrue();
            assertThat(stack.publisher().publish(folder).sent()).isEmpty();
            assertThat(stack.s3()
                            .listMultipartUploads(request -> request.bucket(stack.name()))
                            .uploads())
                    .isEmpty();
        }
    }

    private long wholeWay() throws IOException {
        try (LostNetwork network = new LostNetwork(Long.MAX_VALUE)) {
            AStack stack = AStack.create();
            stack.by(network.to(LocalServer.s3()), network.to(LocalServer.dynamoDb()))
                    .publisher()
                    .publish(folder);
            return network.carried();
        }
    }

    private void publish(AStack stack, long bytes) throws IOException {
        try (LostNetwork network = new LostNetwork(bytes)) {
            stack.by(network.to(LocalServer.s3()), network.to(LocalServer.dynamoDb()))
                    .publisher()
                    .publish(folder);
        }
    }
}
