package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointCheckTest {
    private static final RandomModel.Shape TINY = RandomModel.Shape.tiny();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aWholeModelPasses(NumberType type) throws IOException {
        byte[] file = write(TINY.withType(type).withMasks());

        assertThatCode(() -> check(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wte.weight", "wpe.weight", "h.0.ln_1.bias", "h.1.attn.c_attn.weight", "ln_f.weight"})
    void aTensorThatIsMissingIsNamed(String name) throws IOException {
        byte[] file = write(TINY);
        rename(file, name, name.replace('w', 'v').replace('b', 'v'));

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> check(file))
                .withMessage("model.safetensors lacks " + name + " in F32, F16 or BF16");
    }

    @Test
    void aTensorOfAnotherShapeIsNamedWithBoth() throws IOException {
        byte[] file = write(TINY);
        rename(
                file,
                "h.0.mlp.c_fc.weight\":{\"dtype\":\"F32\",\"shape\":[32,128]",
                "h.0.mlp.c_fc.weight\":{\"dtype\":\"F32\",\"shape\":[128,32]");

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> check(file))
                .withMessage(
                        "model.safetensors: h.0.mlp.c_fc.weight has shape [128, 32] where config.json says [32, 128]");
    }

    @ParameterizedTest
    @CsvSource({
        "F32, NaN",
        "F32, Infinity",
        "F32, -Infinity",
        "F16, NaN",
        "F16, -Infinity",
        "BF16, NaN",
        "BF16, Infinity"
    })
    void aTensorWithANumberThatIsNoneIsNamed(NumberType type, float number) throws IOException {
        for (String name : List.of("wte.weight", "h.1.mlp.c_proj.weight", "ln_f.bias")) {
            byte[] file = write(TINY.withType(type));
            change(file, name, tensor -> put(type, tensor, tensor.limit() - (type == NumberType.F32 ? 4 : 2), number));

            assertThatExceptionOfType(ModelUnusable.class)
                    .isThrownBy(() -> check(file))
                    .withMessage("model.safetensors: " + name + " holds NaN or an infinity");
        }
    }

    @Test
    void everyPlaceOfATensorIsLookedAt() throws IOException {
        for (NumberType type : NumberType.values()) {
            byte[] whole = write(TINY.withType(type));
            int width = type == NumberType.F32 ? 4 : 2;
            for (int place = 0; place < 1_000 * 32; place += 997) {
                int offset = place * width;
                byte[] file = whole.clone();
                change(file, "wte.weight", tensor -> put(type, tensor, offset, Float.NaN));

                assertThatExceptionOfType(ModelUnusable.class).isThrownBy(() -> check(file));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"F32, 3.4028235e38", "F32, -3.4028235e38", "F32, 1e-45", "F16, 65504", "F16, -65504", "BF16, 3.3e38"})
    void theLargestNumbersPass(NumberType type, float number) throws IOException {
        byte[] file = write(TINY.withType(type));
        change(file, "wpe.weight", tensor -> {
            put(type, tensor, 0, number);
            put(type, tensor, 4, number);
        });

        assertThatCode(() -> check(file)).doesNotThrowAnyException();
    }

    @Test
    void anOddNumberOfHalvesIsLookedAtToItsEnd() throws IOException {
        RandomModel.Shape odd = new RandomModel.Shape(1, 1, 3, 257, 3, NumberType.F16, 0, false);
        byte[] file = write(odd);
        assertThatCode(() -> check(file)).doesNotThrowAnyException();
        change(file, "wpe.weight", tensor -> put(NumberType.F16, tensor, 16, Float.NaN));

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> check(file))
                .withMessageContaining("wpe.weight");
    }

    private byte[] write(RandomModel.Shape shape) throws IOException {
        RandomModel.write(directory, shape, 1);
        return Files.readAllBytes(directory.resolve("model.safetensors"));
    }

    private void check(byte[] file) throws IOException {
        Gpt2Config config = Gpt2Config.parse(Files.readAllBytes(directory.resolve("config.json")));
        try (Weights weights = ACheckpoint.read(file)) {
            CheckpointCheck.check(weights, config);
        }
    }

    private static void put(NumberType type, ByteBuffer tensor, int offset, float number) {
        switch (type) {
            case F32 -> tensor.putFloat(offset, number);
            case F16 -> tensor.putShort(offset, Float.floatToFloat16(number));
            case BF16 -> tensor.putShort(offset, (short) (Float.floatToRawIntBits(number) >>> 16));
        }
    }

    /** Changes the bytes of one tensor inside a file. */
    private static void change(byte[] file, String name, Consumer<ByteBuffer> change) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int data = 8 + (int) buffer.getLong(0);
        byte[] json = new byte[data - 8];
        buffer.get(8, json);
        List<Long> offsets = ModelJson.parse("header", json, json.length)
                .object("transformer." + name)
                .wholes("data_offsets");
        int begin = offsets.getFirst().intValue();
        int end = offsets.getLast().intValue();
        change.accept(buffer.slice(data + begin, end - begin).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static void rename(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("transformer." + from) + "transformer.".length();
        byte[] other = to.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(other, 0, file, at, other.length);
    }
}
