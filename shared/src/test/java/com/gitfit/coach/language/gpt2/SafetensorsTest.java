package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    private static final String PAIR = """
            {"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[2],"data_offsets":[8,12]}}""";

    @Test
    void tensorsAreReadInPlace() {
        byte[] file = ACheckpoint.file(PAIR, 12);
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(file.length - 12, 1.5f)
                .putFloat(file.length - 8, -2f)
                .putShort(file.length - 4, Float.floatToFloat16(0.25f));

        try (Weights weights = ACheckpoint.read(file)) {
            assertThat(weights.names()).containsExactly("a", "b");
            Weights.Tensor a = weights.tensor("a");
            assertThat(a.type()).isEqualTo(Weights.Type.F32);
            assertThat(a.shape()).containsExactly(2L, 1L);
            assertThat(a.bytes().isDirect()).isTrue();
            assertThat(a.bytes().remaining()).isEqualTo(8);
            assertThat(a.bytes().getFloat(0)).isEqualTo(1.5f);
            assertThat(a.bytes().getFloat(4)).isEqualTo(-2f);
            assertThat(Float.float16ToFloat(weights.tensor("b").bytes().getShort(0)))
                    .isEqualTo(0.25f);
        }
    }

    @Test
    void namesLoseThePrefixThatSomeCheckpointsHave() {
        String header = """
                {"__metadata__":{"format":"pt"},"transformer.wte.weight":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}}""";

        try (Weights weights = ACheckpoint.read(ACheckpoint.file(header, 2))) {
            assertThat(weights.names()).containsExactly("wte.weight");
        }
    }

    @Test
    void tensorsOfOtherNumberTypesArePassedOver() {
        String header = """
                {"mask":{"dtype":"BOOL","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}""";

        try (Weights weights = ACheckpoint.read(ACheckpoint.file(header, 8))) {
            assertThat(weights.names()).containsExactly("a");
            assertThat(weights.tensor("a").shape()).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> weights.tensor("mask"));
        }
    }

    @Test
    void theMemoryIsGoneOnceTheWeightsAreClosed() {
        Weights weights = ACheckpoint.read(ACheckpoint.file(PAIR, 12));
        ByteBuffer bytes = weights.tensor("a").bytes();

        weights.close();
        weights.close();

        assertThatThrownBy(() -> bytes.get(0)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aModelOfEveryNumberTypeIsRead(NumberType type, @TempDir Path directory) throws IOException {
        RandomModel.write(directory, RandomModel.Shape.tiny().withType(type).withMasks(), 1);

        try (Weights weights = ACheckpoint.read(Files.readAllBytes(directory.resolve("model.safetensors")))) {
            assertThat(weights.tensor("h.1.mlp.c_proj.weight").shape()).isEqualTo(List.of(128L, 32L));
            assertThat(weights.tensor("wte.weight").type().name()).isEqualTo(type.name());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}           | 4  | does not have the bytes
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}           | 4  | has 4 bytes of tensors where its header says 8
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}           | 8  | has 8 bytes of tensors where its header says 4
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}           | 8  | overlaps another tensor or leaves a gap
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} | 4 | overlaps
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}           | 4  | has no place
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}             | 4  | has no place
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}          | 4  | data_offsets must be an array
            {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}          | 4  | shape must be an array
            {"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,6]}}         | 6  | shape must be an array
            {"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}} | 0 | larger than any memory
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,99999999999999999999]}} | 4 | data_offsets must be an array
            {"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}       | 1  | unknown number type
            {"a":{"dtype":7,"shape":[1],"data_offsets":[0,1]}}               | 1  | dtype must be a string
            {"m":{"dtype":"BOOL","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}} | 5 | is not aligned
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"transformer.a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | 8 | has a twice
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | 8 | is not JSON
            {"a":[]}                                                         | 0  | a must be an object
            []                                                               | 0  | is not a JSON object
            {} {}                                                            | 0  | is not JSON
            {"a":                                                            | 0  | is not JSON
            """)
    void aHeaderThatBreaksARuleIsRefused(String header, int bytes, String problem) {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> ACheckpoint.read(ACheckpoint.file(header, bytes)))
                .withMessageStartingWith("model.safetensors")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 200, 1 << 20, (1 << 20) + 1, 1L << 32, Long.MAX_VALUE})
    void aHeaderThatDoesNotFitIsRefusedBeforeItIsRead(long length) {
        byte[] file = ACheckpoint.file(PAIR, 12);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> ACheckpoint.read(file))
                .withMessageContaining("cannot have a header of " + length + " bytes");
    }

    @Test
    void aFileWithoutRoomForAHeaderIsRefused() {
        assertThatExceptionOfType(ModelUnusable.class).isThrownBy(() -> ACheckpoint.read(new byte[7]));
    }

    @Test
    void noDamageToAHeaderDoesMoreThanMakeTheFileUnusable() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        byte[] whole = ACheckpoint.file(PAIR, 12);
        for (int round = 0; round < 20_000; round++) {
            byte[] file = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(1, 5); change > 0 && file.length > 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try (Weights weights = ACheckpoint.read(file)) {
                assertThat(weights.names()).hasSizeLessThanOrEqualTo(2);
            } catch (ModelUnusable e) {
                assertThat(e).hasMessageStartingWith("model.safetensors");
            }
        }
    }
}
