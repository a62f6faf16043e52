package com.gitfit.coach.models.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.language.gpt2.ModelUnusable;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Real folders, the real checks, S3Proxy and DynamoDB Local. */
@Timeout(120)
class PublisherTest {
    private static final List<String> FILES =
            List.of("config.json", "tokenizer.json", "model.safetensors", "coach.json");

    /** Nineteen megabytes: four parts. */
    private static final Shape LARGE = new Shape(1, 4, 256, 16_000, 512, NumberType.F32, 0, false);

    private final AStack stack = AStack.create();

    @TempDir
    private Path folder;

    @Test
    void aJudgedModelIsPublishedByteByByte() throws IOException {
        String checksum = RandomModel.write(folder, AStack.TINY, 1);

        Published published = stack.publisher().publish(folder);

        assertThat(published.checksum()).isEqualTo(checksum);
        assertThat(published.prefix()).isEqualTo(checksum.substring(0, 16));
        assertThat(published.sent()).isEqualTo(FILES);
        assertThat(published.bytes()).isEqualTo(size(folder));
        for (String file : FILES) {
            assertThat(stored(published, file)).isEqualTo(Files.readAllBytes(folder.resolve(file)));
        }
        assertThat(stack.versions().list()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(published.version()).startsWith("random-");
            assertThat(version.prefix()).isEqualTo(published.prefix());
            assertThat(version.checksum()).isEqualTo(checksum);
            assertThat(version.bytes()).isEqualTo(published.bytes());
            assertThat(version.active()).isFalse();
        });
    }

    @Test
    void whatIsThereIsNotSentAgain() throws IOException {
        Published first = stack.publish(folder, 1);
        Published second = stack.publisher().publish(folder);

        assertThat(second.sent()).isEmpty();
        assertThat(second.prefix()).isEqualTo(first.prefix());
        assertThat(stack.versions().list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "coach.json"})
    void anotherObjectInItsPlaceIsReplaced(String file) throws IOException {
        Published first = stack.publish(folder, 1);
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        stack.s3()
                .putObject(
                        request -> request.bucket(stack.name()).key(first.prefix() + "/" + file),
                        RequestBody.fromBytes(bytes));

        assertThat(stack.publisher().publish(folder).sent()).containsExactly(file);
        assertThat(stored(first, file)).isEqualTo(Files.readAllBytes(folder.resolve(file)));
    }

    @Test
    void aLargeFileGoesInParts() throws IOException {
        RandomModel.write(folder, LARGE, 1);

        Published published = stack.publisher().publish(folder);

        assertThat(stored(published, "model.safetensors"))
                .isEqualTo(Files.readAllBytes(folder.resolve("model.safetensors")));
        assertThat(stack.versions().list().getFirst().files().get(2).s3Checksum())
                .endsWith("-4");
        assertThat(stack.publisher().publish(folder).sent()).isEmpty();
    }

    @Test
    void aLargeFileThatWasCopiedInOnePieceIsKnownByItsBytes() throws IOException {
        RandomModel.write(folder, LARGE, 1);
        Published published = stack.publisher().publish(folder);
        stack.s3()
                .putObject(
                        request -> request.bucket(stack.name()).key(published.prefix() + "/model.safetensors"),
                        RequestBody.fromFile(folder.resolve("model.safetensors")));

        assertThat(stack.publisher().publish(folder).sent()).isEmpty();
        assertThat(stack.versions().activate(published.version()).active()).isTrue();
    }

    @Test
    void s3ItselfRefusesWhatIsNotWhatItShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "go up by 10 lb");
        FileDigest other = FileDigest.of(Files.writeString(folder.resolve("other"), "go up by 90 lb"), 100);

        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.bucket().put("folder/file", file, other))
                .withMessageContaining("folder/file: S3 answers 400");
        assertThat(objects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aModelWithoutAManifestIsMadeLoadReady(NumberType type) throws IOException {
        RandomModel.write(folder, AStack.TINY.withType(type).withMasks(), 1);
        Files.delete(folder.resolve("coach.json"));

        Published published = stack.publisher().publish(folder);

        JsonNode manifest = new ObjectMapper().readTree(stored(published, "coach.json"));
        assertThat(published.version()).matches("gpt2-[0-9a-f]{12}");
        assertThat(manifest.path("ranking_weight").asDouble(1)).isZero();
        assertThat(manifest.has("shortlist")).isFalse();
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (String file : FILES) {
            Files.write(copy.resolve(file), stored(published, file));
        }
        try (Gpt2Checkpoint before = Gpt2Checkpoint.open(folder);
                Gpt2Checkpoint after = Gpt2Checkpoint.open(copy)) {
            for (String tensor : before.tensors().keySet()) {
                assertThat(after.numbers(tensor)).isEqualTo(halved(before.numbers(tensor)));
            }
            long numbers = before.tensors().values().stream()
                    .mapToLong(shape -> shape.stream().reduce(1L, Math::multiplyExact))
                    .sum();
            assertThat(Files.size(copy.resolve("model.safetensors"))).isBetween(2 * numbers, 2 * numbers + 4_096);
        }
        assertThat(stack.publisher().publish(folder).sent()).isEmpty();
    }

    @Test
    void theSameWeightsWithAnotherTokenizerAreAnotherModel() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);
        Files.delete(folder.resolve("coach.json"));
        String before = stack.publisher().publish(folder).version();
        Path tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");

        assertThat(stack.publisher().publish(folder).version()).isNotEqualTo(before);
        assertThat(stack.versions().list()).hasSize(2);
    }

    @Test
    void aModelThatNoFunctionCanHoldIsNotSent() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);
        Publisher publisher = new Publisher(
                stack.bucket(), stack.versions(), AStack.NATIVES, 100_000, () -> AStack.MORNING, line -> {});

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> publisher.publish(folder))
                .withMessageContaining("bytes of memory and may take 100000");
        Files.delete(folder.resolve("coach.json"));
        assertThatExceptionOfType(ModelUnusable.class).isThrownBy(() -> publisher.publish(folder));
        assertThat(objects()).isEmpty();
    }

    private static float[] halved(float[] numbers) {
        float[] halved = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            halved[i] = Float.float16ToFloat(Float.floatToFloat16(numbers[i]));
        }
        return halved;
    }

    @Test
    void ofAnUnusableModelNothingIsSent() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);
        byte[] weights = Files.readAllBytes(folder.resolve("model.safetensors"));
        weights[weights.length - 1] ^= 1;
        Files.write(folder.resolve("model.safetensors"), weights);

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> stack.publisher().publish(folder))
                .withMessageContaining("model.safetensors has checksum");
        assertThat(objects()).isEmpty();
        assertThat(stack.versions().list()).isEmpty();
    }

    @Test
    void anotherModelUnderAKnownNameIsRefused() throws IOException {
        stack.publish(folder, 1);
        Path manifest = folder.resolve("coach.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"ranking_weight\":0.0", "\"ranking_weight\":0.5"));

        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.publisher().publish(folder))
                .withMessageStartingWith("another model is registered as random-");
        assertThat(objects()).as("the clash is noticed before anything is sent").hasSize(FILES.size());
        assertThat(stack.versions().list())
                .singleElement()
                .satisfies(version -> assertThat(version.rankingWeight()).isZero());
    }

    @Test
    void whatAModelWasJudgedByIsRegistered() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);
        Path manifest = folder.resolve("coach.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "\"ranking_weight\":0.0",
                                "\"ranking_weight\":0.5,\"algorithm_version\":\"2026.1\",\"metrics\":{\"lever_top1\":0.75,\"ms_per_answer\":12}"));

        Published published = stack.publisher().publish(folder);

        assertThat(stack.versions().list()).singleElement().satisfies(version -> {
            assertThat(version.rankingWeight()).isEqualTo(0.5);
            assertThat(version.algorithmVersion()).contains("2026.1");
            assertThat(version.metrics()).containsOnly(entry("lever_top1", 0.75), entry("ms_per_answer", 12.0));
        });
        Map<String, AttributeValue> item = stack.item(published.version());
        assertThat(item.get("modelType").s()).isEqualTo("gpt2");
        assertThat(item.get("capabilities").l()).extracting(AttributeValue::s).containsExactly("phrasing", "ranking");
        assertThat(item.get("performance_metrics").m())
                .containsOnly(
                        entry("accuracy", AttributeValue.fromN("0.75")),
                        entry("response_time", AttributeValue.fromN("12")));
        assertThat(item.get("metrics").m())
                .containsOnly(
                        entry("lever_top1", AttributeValue.fromN("0.75")),
                        entry("ms_per_answer", AttributeValue.fromN("12")));
        assertThat(item.get("revision").n()).isEqualTo("1");
        assertThat(item.get("deployment_info").m().get("config_hash").s()).isEqualTo(published.checksum());
        assertThat(item.get("active").bool()).isFalse();
        assertThat(item.get("createdAt").n()).isEqualTo(Long.toString(AStack.MORNING.toEpochMilli()));
    }

    private byte[] stored(Published published, String file) {
        return stack.s3()
                .getObjectAsBytes(request -> request.bucket(stack.name()).key(published.prefix() + "/" + file))
                .asByteArray();
    }

    private List<String> objects() {
        return stack.s3().listObjectsV2(request -> request.bucket(stack.name())).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (String file : FILES) {
            size += Files.size(folder.resolve(file));
        }
        return size;
    }
}
