package com.gitfit.coach.models.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.NumberType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomModelTest {
    private static final RandomModel.Shape TINY = RandomModel.Shape.tiny();

    @TempDir
    private Path directory;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        String first = RandomModel.write(directory.resolve("a"), TINY, 7);
        String second = RandomModel.write(directory.resolve("b"), TINY, 7);

        assertThat(second).isEqualTo(first);
        for (String file : new String[] {"coach.json", "config.json", "tokenizer.json", "model.safetensors"}) {
            assertThat(directory.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("b").resolve(file));
        }
    }

    @Test
    void anotherSeedGivesAnotherModel() throws IOException {
        String first = RandomModel.write(directory.resolve("a"), TINY, 7);

        assertThat(RandomModel.write(directory.resolve("b"), TINY, 8)).isNotEqualTo(first);
    }

    @Test
    void theManifestPinsEveryFile() throws IOException {
        String checksum = RandomModel.write(directory, TINY, 1);

        assertThat(Checksum.of(bytes("coach.json"))).isEqualTo(checksum);
        JsonNode files = json("coach.json").path("files");
        assertThat(files.propertyStream().map(Map.Entry::getKey))
                .containsExactly("config.json", "tokenizer.json", "model.safetensors");
        files.propertyStream().forEach(file -> {
            byte[] bytes = bytes(file.getKey());
            assertThat(file.getValue().path("bytes").longValue()).isEqualTo(bytes.length);
            assertThat(file.getValue().path("sha256").textValue()).isEqualTo(Checksum.of(bytes));
        });
    }

    @Test
    void theVersionIsTheBeginningOfTheWeightsChecksum() throws IOException {
        RandomModel.write(directory, TINY, 1);

        assertThat(json("coach.json").path("version").textValue())
                .isEqualTo("random-" + Checksum.of(bytes("model.safetensors")).substring(0, 12));
        assertThat(json("coach.json").path("ranking_weight").doubleValue()).isZero();
    }

    @Test
    void aShortlistEndsWithTheEndOfTheText() throws IOException {
        RandomModel.write(directory, TINY.withShortlist(300), 1);

        JsonNode shortlist = json("coach.json").path("shortlist");
        assertThat(shortlist.size()).isEqualTo(300);
        assertThat(shortlist.get(0).intValue()).isZero();
        assertThat(shortlist.get(298).intValue()).isEqualTo(298);
        assertThat(shortlist.get(299).intValue()).isEqualTo(999);
    }

    @Test
    void wordsOfCoachingAreOneToken() throws IOException {
        RandomModel.write(directory, new RandomModel.Shape(1, 1, 1, 5_000, 8, NumberType.F16, 0, false), 1);

        JsonNode ids = json("tokenizer.json").at("/model/vocab");
        for (String word : List.of("Ġrepetitions", "Ġweight", "Ġrest", "Your", "Ġ135", "Reason", "Ġreadiness")) {
            assertThat(ids.path(word).isInt()).as(word).isTrue();
        }
        assertThat(ids.path("<|endoftext|>").intValue()).isEqualTo(4_999);
    }

    @ParameterizedTest
    @EnumSource
    void tensorsFillTheFileWithoutAGap(NumberType type) throws IOException {
        RandomModel.write(directory, TINY.withType(type).withMasks(), 1);

        ByteBuffer file = weights();
        long header = file.getLong(0);
        JsonNode tensors = header(file);
        long end = 0;
        for (JsonNode tensor : tensors) {
            if (tensor.has("dtype")) {
                assertThat(tensor.path("dtype").textValue()).isEqualTo(type.name());
                assertThat(tensor.path("data_offsets").get(0).longValue()).isEqualTo(end);
                long numbers = 1;
                for (JsonNode size : tensor.path("shape")) {
                    numbers *= size.longValue();
                }
                end += numbers * type.bytes();
                assertThat(tensor.path("data_offsets").get(1).longValue()).isEqualTo(end);
            }
        }
        assertThat(8 + header + end).isEqualTo(file.capacity());
        assertThat(header % 8).isZero();
        assertThat(tensors.has("transformer.h.1.attn.bias")).isTrue();
    }

    @Test
    void linearLayersAreStoredInByOut() throws IOException {
        RandomModel.write(directory, TINY, 1);

        JsonNode tensors = header(weights());
        assertThat(tensors.path("transformer.h.0.attn.c_attn.weight")
                        .path("shape")
                        .toString())
                .isEqualTo("[32,96]");
        assertThat(tensors.path("transformer.h.1.mlp.c_fc.weight").path("shape").toString())
                .isEqualTo("[32,128]");
        assertThat(tensors.path("transformer.h.1.mlp.c_proj.weight")
                        .path("shape")
                        .toString())
                .isEqualTo("[128,32]");
        assertThat(tensors.path("transformer.wte.weight").path("shape").toString())
                .isEqualTo("[1000,32]");
        assertThat(tensors.has("transformer.h.0.attn.bias")).isFalse();
    }

    @Test
    void halfNumbersAreTheFullOnesRounded() throws IOException {
        RandomModel.write(directory.resolve("F32"), TINY, 1);
        RandomModel.write(directory.resolve("F16"), TINY.withType(NumberType.F16), 1);
        RandomModel.write(directory.resolve("BF16"), TINY.withType(NumberType.BF16), 1);

        ByteBuffer full = data("F32");
        ByteBuffer half = data("F16");
        ByteBuffer brain = data("BF16");
        for (int i = 0; i < 1_000; i++) {
            float number = full.getFloat(4 * i);
            assertThat(Float.float16ToFloat(half.getShort(2 * i))).isCloseTo(number, withinShare(number, 1.0 / 1_024));
            assertThat(Float.intBitsToFloat(brain.getShort(2 * i) << 16))
                    .isCloseTo(number, withinShare(number, 1.0 / 128));
        }
    }

    @Test
    void shapesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new RandomModel.Shape(1, 3, 32, 1_000, 8, NumberType.F32, 0, false))
                .hasMessageContaining("multiple of the heads");
        assertThatThrownBy(() -> new RandomModel.Shape(1, 1, 32, 256, 8, NumberType.F32, 0, false))
                .hasMessageContaining("vocabulary");
        assertThatThrownBy(() -> TINY.withShortlist(1_001)).hasMessageContaining("shortlist");
    }

    private static Offset<Float> withinShare(float number, double share) {
        return Offset.offset((float) (Math.abs(number) * share + 1e-7));
    }

    private ByteBuffer data(String folder) throws IOException {
        ByteBuffer file = weights(directory.resolve(folder));
        int start = (int) (8 + file.getLong(0));
        return file.slice(start, file.capacity() - start).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer weights() throws IOException {
        return weights(directory);
    }

    private static ByteBuffer weights(Path folder) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("model.safetensors")))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static JsonNode header(ByteBuffer file) throws IOException {
        byte[] json = new byte[(int) file.getLong(0)];
        file.get(8, json);
        return new ObjectMapper().readTree(json);
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(bytes(name));
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
